/** Elements are registered by `define('community-…', Class)`, which the analyzer does not know by itself. */
function guardedDefine() {
  return {
    name: 'guarded-define',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.arguments.length < 2) return;
      const [tag, element] = node.arguments;
      if (!ts.isStringLiteral(tag) || !tag.text.startsWith('community-') || !ts.isIdentifier(element)) return;
      const declaration = moduleDoc.declarations?.find((candidate) => candidate.name === element.text);
      if (declaration) Object.assign(declaration, { tagName: tag.text, customElement: true });
    },
  };
}

const isPublic = (member) =>
  !['private', 'protected'].includes(member.privacy) && !/^[#_]/.test(member.name) && !member.static;

/** The manifest is for those who use the elements: what is private stays out. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter((declaration) => declaration.tagName);
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !/^[#_]/.test(fieldName ?? ''),
          );
        }
      }
      customElementsManifest.modules = customElementsManifest.modules
        .filter((module) => module.declarations.length > 0)
        .sort((a, b) => a.path.localeCompare(b.path, 'en'));
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/admin/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [guardedDefine(), publicOnly()],
};

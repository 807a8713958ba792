import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the files below a folder, relative to the project, with `/` between the parts. */
export function filesBelow(folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);

/** Every node of a tree, parents before children. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

/** The file's code without comments and types, so that a word in an explanation is no finding. */
export function codeOf(file: string): string {
  const compilerOptions = {
    removeComments: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
  };
  return ts.transpileModule(read(file), { compilerOptions }).outputText;
}

export interface Import {
  /** What is imported: a path from the project's root without its ending, or a package's specifier. */
  target: string;
  /** `lazy` by `import()`, `type` where nothing is left of it at run time. */
  kind: 'static' | 'lazy' | 'type';
  local: boolean;
}

function specifierOf(node: ts.Node): { text: string; kind: Import['kind'] } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, kind: node.importClause?.isTypeOnly ? 'type' : 'static' };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, kind: node.isTypeOnly ? 'type' : 'static' };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { text: node.argument.literal.text, kind: 'type' };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    // An address made at run time cannot be checked, so there must be none.
    return {
      text: argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)',
      kind: 'lazy',
    };
  }
  return null;
}

const known = new Map<string, Import[]>();

/** Every import, re-export and `import()` of a file. */
export function importsOf(file: string): Import[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

function readImports(file: string): Import[] {
  const found = [...nodes(parse(file))].map(specifierOf).filter((specifier) => specifier !== null);
  return found.map(({ text, kind }) => {
    const local = text.startsWith('.');
    const target = local ? posix.join(posix.dirname(file), text).replace(/\.[jt]s$/, '') : text;
    return { target, kind, local };
  });
}

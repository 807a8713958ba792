// Runs in the page before anything else. `wantedText` is defined by what is put before this file.
(() => {
  const wanted = globalThis.wantedText;
  Object.assign(window, { shownAt: 0, layoutShift: 0, longTasks: [] });

  function shows(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && node.data.includes(wanted)) return true;
      if (node instanceof Element && node.shadowRoot && shows(node.shadowRoot)) return true;
    }
    return false;
  }

  function look() {
    if (wanted && shows(document)) window.shownAt = performance.now();
    else if (wanted) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ at: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
})();

/* In a frame: tells the page around it how high this one is, whenever that changes. Engines of 2015 read it. */
(function () {
  if (window.parent === window) return;
  var told = 0;
  function tell() {
    var height = document.documentElement.offsetHeight;
    if (height === told) return;
    told = height;
    window.parent.postMessage({ chartHeight: height }, '*');
  }
  tell();
  window.addEventListener('load', tell);
  window.addEventListener('resize', tell);
  document.addEventListener('toggle', tell, true);
  if (window.ResizeObserver) new ResizeObserver(tell).observe(document.documentElement);
})();

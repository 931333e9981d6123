/*
 * 长者模式. A small blocking script in the head, so that the page never
 * flashes in the other size. Written in ES5: the phones that need it most
 * are old. The choice is kept in localStorage and linkable as ?elder=1.
 */
(function () {
  var root = document.documentElement;
  var key = 'elder';
  var asked = /[?&]elder=([01])(?:&|$)/.exec(location.search);

  function read() {
    try {
      return localStorage.getItem(key) === '1';
    } catch (e) {
      return false;
    }
  }

  function keep(on) {
    try {
      if (on) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch (e) {
      // Storage may be off; the link still carries the choice.
    }
  }

  function show(on) {
    root.classList[on ? 'add' : 'remove']('elder');
    var sheet = document.querySelector('[data-elder-sheet]');
    if (sheet) sheet.media = on ? 'all' : 'not all';
  }

  function address(on) {
    var rest = location.search
      .replace(/^\?/, '')
      .split('&')
      .filter(function (part) {
        return part && part.split('=')[0] !== key;
      });
    if (on) rest.push(key + '=1');
    return location.pathname + (rest.length ? '?' + rest.join('&') : '') + location.hash;
  }

  var on = asked ? asked[1] === '1' : read();
  if (asked) keep(on);
  root.classList.add('elder-able');
  // Newer scripts may be on their way (filters, full-text search): their room is kept until all have run or failed, so
  // that nothing jumps. What a script has set up it marks itself (is-live); what none has does not show.
  if ('noModule' in document.createElement('script')) root.classList.add('awaits');
  show(on);

  // Engines of before 2021 know no distance between boxes in a row: old.css, made of the style sheets, gives them margins.
  function knowsGap() {
    var box = document.createElement('div');
    box.style.display = 'flex';
    box.style.flexDirection = 'column';
    box.style.rowGap = '1px';
    box.appendChild(document.createElement('div'));
    box.appendChild(document.createElement('div'));
    root.appendChild(box);
    var knows = box.scrollHeight === 1;
    root.removeChild(box);
    return knows;
  }

  // Other files stand beside this one; 朗读 is fetched when it may be used for the first time.
  var here = document.currentScript && document.currentScript.src;
  if (here && !knowsGap()) {
    var old = document.createElement('link');
    old.rel = 'stylesheet';
    old.href = here.replace('elder.js', 'old.css');
    document.head.appendChild(old);
  }
  function readAloud() {
    if (!on || !here || !window.speechSynthesis) return;
    var script = document.createElement('script');
    script.src = here.replace('elder.js', 'read-aloud.js');
    here = null;
    document.head.appendChild(script);
  }

  function tell() {
    var event = document.createEvent('Event');
    event.initEvent('elderchange', true, false);
    document.dispatchEvent(event);
  }

  document.addEventListener('DOMContentLoaded', function () {
    root.classList.remove('awaits');
    var control = document.querySelector('[data-elder-switch]');
    if (!control) return;
    control.setAttribute('role', 'button');

    // On the narrowest screens the letters of a drawing would be too small, so charts.css shows tables alone.
    function tables() {
      if (!on || !window.matchMedia || !matchMedia('(max-width: 23.99em)').matches) return;
      var folded = document.querySelectorAll('.graph-table');
      for (var i = 0; i < folded.length; i++) folded[i].setAttribute('open', '');
    }

    function state() {
      tables();
      readAloud();
      control.setAttribute('aria-pressed', on ? 'true' : 'false');
      control.setAttribute('href', on ? '?elder=0' : '?elder=1');
    }

    function toggle(event) {
      event.preventDefault();
      on = !on;
      keep(on);
      show(on);
      state();
      try {
        history.replaceState(history.state, '', address(on));
      } catch (e) {
        // A page opened from a file has no address to change.
      }
      tell();
    }

    control.addEventListener('click', toggle);
    control.addEventListener('keydown', function (event) {
      if (event.key === ' ' || event.key === 'Spacebar') toggle(event);
    });
    state();
  });
})();

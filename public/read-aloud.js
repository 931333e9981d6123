/*
 * 朗读, in 长者模式 only: elder.js fetches this file when the mode is on. Reads the page section by section with the
 * browser's own voice. Pausing cuts the sentence off and going on says it again, because pause() of many telephones
 * stops for good. ES5, as elder.js.
 */
(function () {
  var synth = window.speechSynthesis;
  var main = document.getElementById('main');
  if (!synth || !window.SpeechSynthesisUtterance || !main) return;

  /** What is read: headings, sentences, rows; not tables, forms and what is folded. */
  var READ = 'h1, h2, h3, h4, p, li, dt, dd, blockquote';
  var LEFT_OUT = 'nav, form, table, figure, .buttons, .read-aloud, [aria-hidden="true"]';
  /** Longer ones break off in some browsers. */
  var LONGEST = 160;

  var parts = [];
  var at = 0;
  var state = 'idle';
  var turn = 0;

  function inside(element, selector) {
    for (var one = element; one && one !== main; one = one.parentElement) {
      if ((one.matches || one.msMatchesSelector).call(one, selector)) return true;
    }
    return false;
  }

  function folded(element) {
    for (var one = element.parentElement; one && one !== main; one = one.parentElement) {
      if (one.tagName === 'DETAILS' && !one.open) return true;
    }
    return false;
  }

  function collect() {
    var list = [];
    var found = main.querySelectorAll(READ);
    for (var i = 0; i < found.length; i++) {
      var element = found[i];
      if (!element.getClientRects().length || inside(element, LEFT_OUT) || folded(element)) continue;
      // A row that holds sentences of its own is read by them.
      if (element.querySelector(READ)) continue;
      var text = element.innerText.replace(/\s+/g, ' ').replace(/^ | $/g, '');
      if (!/[0-9A-Za-z\u4e00-\u9fff]/.test(text)) continue;
      var sentences = text.length > LONGEST ? text.match(/[^。；]+[。；]?/g) : [text];
      for (var j = 0; j < sentences.length; j++) list.push({ element: element, text: sentences[j] });
    }
    return list;
  }

  function chinese() {
    var voices = synth.getVoices ? synth.getVoices() : [];
    for (var i = 0; i < voices.length; i++) {
      if (/^(zh|cmn)/i.test(voices[i].lang)) return voices[i];
    }
    return null;
  }

  var group = document.createElement('div');
  group.className = 'read-aloud';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', '朗读');
  function button() {
    var one = document.createElement('button');
    one.type = 'button';
    group.appendChild(one);
    return one;
  }
  var play = button();
  var stop = button();
  stop.textContent = '停止';

  function mark(element) {
    var before = main.querySelector('.read-now');
    if (before) before.classList.remove('read-now');
    if (!element) return;
    element.classList.add('read-now');
    var box = element.getBoundingClientRect();
    if (box.top < 0 || box.bottom > window.innerHeight) element.scrollIntoView();
  }

  function show() {
    play.textContent = { idle: '朗读', playing: '暂停', paused: '继续' }[state];
    stop.hidden = state === 'idle';
  }

  function silence(next) {
    turn += 1;
    state = next;
    synth.cancel();
    if (next === 'idle') mark(null);
    show();
  }

  function say() {
    var part = parts[at];
    if (!part) {
      silence('idle');
      play.focus();
      return;
    }
    var mine = turn;
    var words = new window.SpeechSynthesisUtterance(part.text);
    words.lang = 'zh-CN';
    words.rate = 0.9;
    var voice = chinese();
    if (voice) words.voice = voice;
    words.onend = function () {
      if (mine !== turn) return;
      at += 1;
      say();
    };
    words.onerror = function () {
      if (mine === turn) silence('idle');
    };
    mark(part.element);
    synth.speak(words);
  }

  play.addEventListener('click', function () {
    if (state === 'playing') {
      silence('paused');
      return;
    }
    if (state === 'idle') {
      parts = collect();
      at = 0;
    }
    turn += 1;
    state = 'playing';
    show();
    say();
  });
  stop.addEventListener('click', function () {
    silence('idle');
    play.focus();
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && state !== 'idle') silence('idle');
  });
  window.addEventListener('pagehide', function () {
    synth.cancel();
  });

  /** Shown in 长者模式 where there is a Chinese voice: a button that stays silent is worse than none. */
  function offer() {
    var wanted = document.documentElement.classList.contains('elder') && chinese();
    if (wanted && !group.parentElement) {
      var title = main.querySelector('h1');
      var head = title && title.parentElement;
      if (head) head.insertBefore(group, title.nextSibling);
    }
    if (!wanted && group.parentElement) {
      if (state !== 'idle') silence('idle');
      group.parentElement.removeChild(group);
    }
  }
  document.addEventListener('elderchange', offer);
  if (synth.addEventListener) synth.addEventListener('voiceschanged', offer);
  show();
  offer();
  // Some browsers learn of their voices late and tell nobody.
  setTimeout(offer, 1000);
  setTimeout(offer, 4000);
})();

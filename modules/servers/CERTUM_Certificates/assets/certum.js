/* What the module's pages share. They work without it. */
(function () {
    'use strict';

    /** What is not shown is not sent. */
    function reveal(part, wanted) {
        part.hidden = !wanted;
        part.querySelectorAll('input, select').forEach(function (control) { control.disabled = !wanted; });
    }

    /** The fields of a method show with it. */
    function showFor(approver) {
        var chosen = approver.querySelector('[name$="[method]"]:checked');
        approver.querySelectorAll('[data-certum-for]').forEach(function (part) {
            reveal(part, (part.getAttribute('data-certum-for') === 'ADMIN') === (!!chosen && chosen.value === 'ADMIN'));
        });
    }

    function followMethod(approver) {
        if (approver.querySelector('[data-certum-for]')) {
            approver.addEventListener('change', function () { showFor(approver); });
            showFor(approver);
        }
    }

    /** What only one of the reasons asks for shows with it. */
    function followReason(part) {
        var form = part.parentNode;
        function showForReason() {
            var chosen = form.querySelector('[data-certum-reason]:checked');
            reveal(part, !!chosen && chosen.value === part.getAttribute('data-certum-for-reason'));
        }
        form.addEventListener('change', showForReason);
        showForReason();
    }

    /**
     * A form is sent once. Its buttons stay as they are, since a disabled one would not be sent. It can be sent again
     * where it was not sent after all: another script kept it back, a person chose to stay, the page came back.
     */
    function sendOnce(form) {
        var send = form.submit;
        var sent = false;
        function first() {
            var was = sent;
            sent = true;
            form.setAttribute('aria-busy', 'true');
            return !was;
        }
        function again() {
            sent = false;
            form.removeAttribute('aria-busy');
        }
        form.addEventListener('submit', function (event) {
            // A file that is saved leaves the page, and its form, where they are.
            if (event.defaultPrevented || (event.submitter && /^(save\/|file$)/.test(event.submitter.value))) {
                return;
            }
            if (!first()) {
                event.preventDefault();
                return;
            }
            window.setTimeout(function () {
                if (event.defaultPrevented) {
                    again();
                }
            });
        });
        // Themes with buttons of their own call this, and no event tells of it.
        if (typeof send === 'function') {
            form.submit = function () {
                if (first()) {
                    send.call(form);
                }
            };
        }
        form.addEventListener('certum-stayed', again);
        window.addEventListener('pageshow', again);
    }

    function mark(code) {
        var range = document.createRange();
        var selection = window.getSelection();
        range.selectNodeContents(code);
        selection.removeAllRanges();
        selection.addRange(range);
    }

    /** Without https a page has no navigator.clipboard, and with it one may be refused: what is marked can still be copied. */
    function copy(code, done) {
        function copyMarked() {
            mark(code);
            done(document.execCommand('copy'));
        }
        if (navigator.clipboard) {
            navigator.clipboard.writeText(code.textContent).then(function () { done(true); }, copyMarked);
        } else {
            copyMarked();
        }
    }

    function addCopyButtons(root) {
        root.querySelectorAll('[data-certum-copy]').forEach(function (code) {
            var button = document.createElement('button');
            button.type = 'button';
            button.className = 'btn btn-default btn-sm';
            button.textContent = root.getAttribute('data-certum-copy-label');
            button.addEventListener('click', function () {
                copy(code, function (copied) {
                    button.textContent = root.getAttribute('data-certum-' + (copied ? 'copied' : 'by-hand') + '-label');
                });
            });
            code.after(' ', button);
        });
    }

    /** Shows how much of a text field's length is used: data-certum-counter is the field's id. */
    function count(counter) {
        var field = document.getElementById(counter.getAttribute('data-certum-counter'));
        function show() { counter.textContent = field.value.length + ' / ' + field.maxLength; }
        if (field) {
            field.addEventListener('input', show);
            show();
        }
    }

    /** What a link on top leads to is open there. */
    function unfold(link) {
        link.addEventListener('click', function () {
            var row = document.getElementById(link.getAttribute('href').slice(1));
            var details = row && row.querySelector('details');
            if (details) {
                details.open = true;
            }
        });
    }

    /** What came of a form, where a theme's page has it below what can be seen. A fragment would hide tabs of such pages. */
    function showTold(told) {
        if (told && told.getBoundingClientRect().top > window.innerHeight) {
            told.scrollIntoView({ block: 'center' });
        }
    }

    // Parts of one page may each bring this file.
    if (document.querySelector('script[data-certum-ran]')) {
        return;
    }
    document.currentScript.setAttribute('data-certum-ran', '');
    var published = document.getElementById('certum-published');
    var main = document.querySelector('main, #main-body');
    if (published && main) {
        main.appendChild(published);
    }
    var forms = [];
    document.querySelectorAll('.certum, .certum-addon').forEach(function (part) {
        Array.prototype.push.apply(forms, part.closest('form') ? [part.closest('form')] : part.querySelectorAll('form'));
    });
    forms.filter(function (form, at) { return forms.indexOf(form) === at; }).forEach(sendOnce);
    document.querySelectorAll('.certum fieldset').forEach(followMethod);
    document.querySelectorAll('[data-certum-for-reason]').forEach(followReason);
    document.querySelectorAll('.certum[data-certum-copy-label]').forEach(addCopyButtons);
    document.querySelectorAll('[data-certum-row-of]').forEach(unfold);
    document.querySelectorAll('[data-certum-counter]').forEach(count);
    showTold(document.querySelector('[data-certum-asks]') || document.querySelector('[data-certum-said], [data-certum-problems]')
        || document.querySelector('details[open] > [data-certum-step="2"]'));
}());

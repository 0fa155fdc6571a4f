/* What was typed and not sent yet outlives a reload or a wrong turn: in this tab only, for each form on its own. */
(function () {
    'use strict';

    /** Forms are told apart by where they go: the step of an order, or the action of a service before its next change. */
    function keyOf(form) {
        var parts = [form.getAttribute('action'), form.getAttribute('data-certum-typed') || ''];
        ['id', 'a', 'certum[seen]'].forEach(function (name) {
            var control = form.querySelector('input[type="hidden"][name="' + name + '"]');
            parts.push(control ? control.value : '');
        });
        return 'certum-typed:' + parts.join('|');
    }

    /** In a form that is another's, such as WHMCS's of a service, only our own fields. */
    function controls(form) {
        var guest = form.querySelector('[data-certum-guest]');
        return Array.prototype.filter.call(form.elements, function (control) {
            return control.name && (!guest || control.name.indexOf('certum[') === 0) && ['hidden', 'password', 'file', 'submit', 'button'].indexOf(control.type) === -1;
        });
    }

    function toggles(control) {
        return control.type === 'radio' || control.type === 'checkbox';
    }

    function nameOf(control) {
        return control.name + (toggles(control) ? '=' + control.value : '');
    }

    /** The value that the server gave. */
    function given(control) {
        if (toggles(control)) {
            return String(control.defaultChecked);
        }
        if (!control.options) {
            return control.defaultValue;
        }
        var chosen = Array.prototype.filter.call(control.options, function (option) { return option.defaultSelected; }).pop();
        return (chosen || control.options[0] || { value: '' }).value;
    }

    function value(control) {
        return toggles(control) ? String(control.checked) : control.value;
    }

    function isSecret(text) {
        return /PRIVATE\s+KEY/i.test(text);
    }

    /** A private key that a page or the browser brought back: no form needs it. */
    function dropSecrets(form) {
        controls(form).forEach(function (control) {
            if (!toggles(control) && !control.options && isSecret(value(control))) {
                control.value = '';
            }
        });
    }

    function keep(form) {
        var typed = {};
        controls(form).forEach(function (control) {
            if (value(control) !== given(control) && !isSecret(value(control))) {
                typed[nameOf(control)] = { given: given(control), value: value(control) };
            }
        });
        sessionStorage.setItem(keyOf(form), JSON.stringify(typed));
    }

    /** Rows that were added are there again only when asked for. */
    function addRows(form, typed) {
        var button = form.querySelector('[data-certum-add]');
        Object.keys(typed).forEach(function (name) {
            for (var tries = 0; button && !button.hidden && tries < 100 && /\[name\]$/.test(name)
                && !form.querySelector('[name="' + name + '"]'); tries += 1) {
                button.click();
            }
        });
    }

    /** Where the server gives another value by now, that one is newer. */
    function restore(form) {
        var typed = JSON.parse(sessionStorage.getItem(keyOf(form)) || '{}');
        addRows(form, typed);
        controls(form).forEach(function (control) {
            var kept = typed[nameOf(control)];
            if (!kept || isSecret(kept.value) || kept.given !== given(control) || value(control) === kept.value) {
                return;
            }
            if (toggles(control)) {
                control.checked = kept.value === 'true';
            } else {
                control.value = kept.value;
            }
            control.dispatchEvent(new Event('change', { bubbles: true }));
        });
    }

    function follow(form) {
        dropSecrets(form);
        restore(form);
        form.addEventListener('input', function () { keep(form); });
        // What scripts filled in raised no event.
        window.addEventListener('pagehide', function () { keep(form); });
    }

    try {
        Array.prototype.filter.call(document.forms, function (form) {
            return form.closest('.certum') || form.querySelector('.certum') || form.hasAttribute('data-certum-typed');
        }).forEach(follow);
    } catch (error) {
        // A browser that refuses storage keeps nothing.
    }
}());

/* Names of a certificate: checked as typed in rows and in step one, rows added and removed. The server decides; this only tells earlier. */
(function () {
    'use strict';

    /** As HostName of the extension: labels of letters, digits and inner hyphens, 63 at most, 253 in all. */
    var LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

    /** The ASCII form by the browser's own rules, which are those of the URL standard; empty where it has none. */
    function ascii(name) {
        if (/[\s/\\:@?#%]/.test(name)) {
            return '';
        }
        try {
            return new URL('https://' + name.replace(/\.$/, '') + '/').hostname;
        } catch (error) {
            return '';
        }
    }

    /** What is wrong with a typed name, as a word of the texts; empty where nothing is. */
    function problem(name) {
        if (name.indexOf('*') !== -1) {
            return 'wildcard';
        }
        if (/^[a-z]+:\/\//i.test(name) || name.indexOf('/') !== -1) {
            return 'address';
        }
        var form = ascii(name);
        var labels = form.split('.');
        var good = form.length <= 253 && labels.length > 1 && labels.every(function (label) { return LABEL.test(label); });
        return good && !/^\d+$/.test(labels[labels.length - 1]) ? '' : 'wrong';
    }

    function input(row) {
        return row.querySelector('[name$="[name]"]');
    }

    /** The names that a row puts into the certificate. */
    function namesOf(row) {
        var name = ascii(input(row).value.trim());
        var box = row.querySelector('[name$="[www]"]');
        return name === '' ? [] : [name].concat(box && box.checked && name.indexOf('www.') !== 0 ? ['www.' + name] : []);
    }

    function Rows(list) {
        this.list = list;
        this.button = list.querySelector('[data-certum-add]');
        var self = this;
        list.addEventListener('input', function () { self.check(false); });
        list.addEventListener('change', function () { self.check(true); });
        if (this.button) {
            this.button.addEventListener('click', function () { self.add(); });
            this.showButton();
        }
        this.check(true);
    }

    Rows.prototype.rows = function () {
        return Array.prototype.slice.call(this.list.querySelectorAll('[data-certum-row]'));
    };

    Rows.prototype.text = function (word) {
        return this.list.getAttribute('data-text-' + word) || '';
    };

    /** While somebody types, an unfinished name is not called wrong; only what was wrong may turn right. */
    Rows.prototype.check = function (finished) {
        var seen = [];
        var self = this;
        this.rows().forEach(function (row) {
            var field = input(row);
            var typed = field.value.trim();
            var wrong = field.type === 'hidden' || typed === '' ? '' : problem(typed);
            if (wrong === '' && namesOf(row).slice(0, 1).some(function (name) { return seen.indexOf(name) !== -1; })) {
                wrong = 'twice';
            }
            seen = seen.concat(namesOf(row));
            if (field.type !== 'hidden') {
                self.tell(row, field, typed, finished || field !== document.activeElement ? wrong : '');
            }
        });
    };

    Rows.prototype.tell = function (row, field, typed, wrong) {
        var note = row.querySelector('[data-certum-note]');
        var form = wrong === '' && typed !== '' && !problem(typed) ? ascii(typed) : '';
        var also = form !== '' && form !== typed.toLowerCase() ? this.text('also') + ' ' + form : '';
        var message = wrong === '' ? also : this.text(wrong);
        if (note.textContent !== message) {
            note.textContent = message;
        }
        note.hidden = message === '';
        note.classList.toggle('certum-wrong', wrong !== '');
        if (wrong === '') {
            field.removeAttribute('aria-invalid');
        } else {
            field.setAttribute('aria-invalid', 'true');
        }
    };

    Rows.prototype.showButton = function () {
        this.button.hidden = this.rows().length >= Number(this.button.getAttribute('data-certum-add'));
    };

    /** A number that a removed row leaves is a gap, which the server takes. */
    Rows.prototype.add = function () {
        var last = this.rows().pop();
        var number = Number(last.getAttribute('data-certum-row')) + 1;
        var blank = this.list.querySelector('[data-certum-blank]');
        var row = blank.content.querySelector('[data-certum-row]').cloneNode(true);
        // The blank row is the server's own markup: nothing typed is in it.
        row.innerHTML = row.innerHTML.replace(/__NUMBER__/g, String(number)).replace(/__ORDINAL__/g, String(number + 1));
        row.setAttribute('data-certum-row', String(number));
        row.insertBefore(this.removeButton(row), row.querySelector('[data-certum-note]'));
        last.parentNode.insertBefore(row, last.nextSibling);
        this.showButton();
        input(row).focus();
    };

    Rows.prototype.removeButton = function (row) {
        var self = this;
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn btn-default btn-sm';
        button.textContent = this.text('remove');
        button.setAttribute('aria-label', this.text('remove') + ': ' + row.querySelector('label').textContent);
        button.addEventListener('click', function () {
            row.parentNode.removeChild(row);
            self.showButton();
            self.check(true);
            self.button.focus();
        });
        return button;
    };

    /** A field of step one: a line is one name, a box several. */
    function watch(field, texts) {
        var note = document.createElement('p');
        note.className = 'certum certum-note';
        note.setAttribute('aria-live', 'polite');
        note.hidden = true;
        field.parentNode.insertBefore(note, field.nextSibling);
        field.addEventListener('change', function () {
            var seen = [];
            var wrong = 0;
            var typed = field.tagName === 'TEXTAREA' ? field.value.split(/[\s,;]+/) : [field.value.trim()];
            var told = typed.filter(Boolean).map(function (name) {
                var bare = texts.hasAttribute('data-wildcard-allowed') ? name.replace(/^\*\./, '') : name;
                var form = ascii(bare);
                var word = problem(bare) || (seen.indexOf(form) === -1 ? '' : 'twice');
                seen.push(form);
                if (word !== '') {
                    wrong += 1;
                    return name + ': ' + texts.getAttribute('data-text-' + word);
                }
                return form === bare.toLowerCase() ? '' : texts.getAttribute('data-text-also') + ' ' + form;
            }).filter(Boolean);
            note.textContent = told.join('\n');
            note.hidden = told.length === 0;
            note.classList.toggle('certum-wrong', wrong > 0);
        });
    }

    // For the key that is made in the browser.
    window.CertumNames = { problem: problem };

    var texts = document.querySelector('[data-certum-typed-names]');
    if (texts) {
        document.querySelectorAll('[name="fields[commonName]"], [name="fields[names]"], [name$="[fields][commonName]"], [name$="[fields][names]"]').forEach(function (field) {
            watch(field, texts);
        });
    }
    document.querySelectorAll('[data-certum-rows]').forEach(function (list) { return new Rows(list); });
}());

/*
 * A key and its CSR made by the browser's Web Crypto. The private key is offered as a download and goes nowhere else;
 * the CSR gets into the form only once the key was saved. Without Web Crypto (no https, an old browser) a sentence in the
 * button's place says so.
 */
(function () {
    'use strict';

    var tools = document.querySelector('[data-certum-csr-tools]');
    var FIELDS = ['commonName', 'organization', 'organizationalUnit', 'locality', 'state', 'country', 'email'];
    var loading = null;

    function canMake() {
        return !!(window.isSecureContext && window.crypto && window.crypto.subtle && window.Promise && window.URL
            && URL.createObjectURL);
    }

    /** The library is fetched from the module's own folder, when the first key is made. */
    function library() {
        loading = loading || new Promise(function (resolve, reject) {
            var script = document.createElement('script');
            script.src = tools.getAttribute('data-bundle');
            script.addEventListener('load', function () { resolve(window.CertumCsr); });
            script.addEventListener('error', function () {
                loading = null;
                reject(new Error('csr.min.js'));
            });
            document.head.appendChild(script);
        });
        return loading;
    }

    function algorithm(kind) {
        return kind.indexOf('RSA-') === 0
            ? { name: 'RSASSA-PKCS1-v1_5', modulusLength: Number(kind.slice(4)), publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }
            : { name: 'ECDSA', namedCurve: kind };
    }

    /** A host name in ASCII; empty where the text is none, such as a person's name. */
    function hostName(text) {
        var bare = text.trim().replace(/^\*\./, '');
        if (bare.indexOf('.') < 1 || /[\s/\\:@?#%*]/.test(bare)) {
            return '';
        }
        try {
            return (text.trim().indexOf('*.') === 0 ? '*.' : '') + new URL('https://' + bare + '/').hostname;
        } catch (error) {
            return '';
        }
    }

    /** What the extension names the certificate's files after: both have to be found beside each other. */
    function stem(name) {
        return name.replace(/\*/g, 'wildcard').replace(/-?[^A-Za-z0-9._-]+/g, '-').replace(/\.+/g, '.').slice(0, 100)
            .replace(/^[.-]+|[.-]+$/g, '') || 'certificate';
    }

    /** A later key has its moment in its name: it must not take the place of the one that works. */
    function moment() {
        var now = new Date();
        var at = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString();
        return '-' + at.slice(0, 16).replace('T', '-').replace(':', '');
    }

    /** What is wrong with the name, as a word of the texts; what is no domain name is not looked at. */
    function problem(form, field, name) {
        var ofStepOne = document.querySelector('[data-certum-typed-names]');
        var isHost = ofStepOne || knownNames(form, field).length > 0;
        if (!isHost || !window.CertumNames) {
            return '';
        }
        var wildcard = !ofStepOne || ofStepOne.hasAttribute('data-wildcard-allowed');
        return window.CertumNames.problem(wildcard ? name.replace(/^\*\./, '') : name);
    }

    /** A field beside the one for the CSR, whose name says whose form it is: WHMCS's of step one, or one of ours. */
    function beside(form, csr, name) {
        var before = csr.name.replace(/\[?csr\]?$/, '');
        var field = form.elements[(before === '' ? 'fields' : before + '[fields]') + '[' + name + ']'];
        return field && field.tagName ? field : null;
    }

    function typed(form, csr, name) {
        var field = beside(form, csr, name);
        return field ? field.value.trim() : '';
    }

    /** Where a page has no field for the common name, its rows or the CSR's own field tell which names there are. */
    function knownNames(form, field) {
        var rows = Array.prototype.map.call(form.querySelectorAll('[data-certum-row] [name$="[name]"]'), function (row) {
            return row.value;
        });
        var given = (field.getAttribute('data-certum-names') || '').split(/[\s()]+/);
        return (typed(form, field, 'names').split(/[\s,;]+/)).concat(rows, given).filter(function (name) { return name !== ''; });
    }

    /** What goes into the CSR, of what is typed. */
    function requestOf(form, field, commonName) {
        var subject = {};
        FIELDS.forEach(function (name) { subject[name] = typed(form, field, name); });
        // A list's entry ends with its code: "Poland (PL)".
        var country = /^([a-z]{2})$|\(([a-z]{2})\)$/i.exec(subject.country);
        subject.country = country ? (country[1] || country[2]).toUpperCase() : '';
        subject.email = /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(subject.email) ? subject.email : '';
        subject.commonName = hostName(commonName) || commonName;
        var names = hostName(commonName) === '' ? [] : [commonName].concat(knownNames(form, field));
        names = names.map(hostName).filter(function (name, at, all) { return name !== '' && all.indexOf(name) === at; });
        return { subject: subject, dnsNames: names, emails: subject.email === '' ? [] : [subject.email] };
    }

    function Panel(button) {
        var part = button.closest('.certum-csr');
        var self = this;
        this.form = button.form;
        this.field = part.previousElementSibling;
        this.panel = part.querySelector('[data-certum-panel]');
        ['common-name', 'kind', 'make', 'content', 'next', 'save', 'use', 'status'].forEach(function (name) {
            self[name] = part.querySelector('[data-certum-' + name + ']');
        });
        this.leaving = function (event) {
            event.preventDefault();
            event.returnValue = '';
            // Runs once the question is answered, and matters where the answer was to stay.
            window.setTimeout(function () { self.form.dispatchEvent(new Event('certum-stayed')); }, 300);
        };
        button.hidden = false;
        button.addEventListener('click', function () { self.open(button); });
        this.make.addEventListener('click', function () { self.start(); });
        this['common-name'].addEventListener('keydown', function (event) {
            if (event.key === 'Enter') {
                event.preventDefault();
                self.start();
            }
        });
        this.save.addEventListener('click', function () { self.saved(); });
        this.use.addEventListener('click', function () { self.finish(); });
    }

    Panel.prototype.say = function (word) {
        this.status.textContent = word === '' ? '' : this.panel.getAttribute('data-text-' + word);
    };

    Panel.prototype.open = function (button) {
        this.panel.hidden = !this.panel.hidden;
        button.setAttribute('aria-expanded', String(!this.panel.hidden));
        var name = this['common-name'];
        if (!this.panel.hidden && name.value === '') {
            name.value = typed(this.form, this.field, 'commonName') || knownNames(this.form, this.field)[0] || '';
            name.focus();
        }
    };

    Panel.prototype.start = function () {
        var self = this;
        var name = this['common-name'].value.trim();
        if (name === '') {
            this.say('name');
            this['common-name'].focus();
            return;
        }
        var wrong = problem(this.form, this.field, name);
        if (wrong !== '') {
            this.say(wrong);
            this['common-name'].focus();
            return;
        }
        this.forget();
        this.make.disabled = true;
        this.say('making');
        var made = requestOf(this.form, this.field, name);
        library().then(function (csr) {
            return crypto.subtle.generateKey(algorithm(self.kind.value), true, ['sign', 'verify']).then(function (keys) {
                made.keys = keys;
                return Promise.all([csr.create(made), csr.privateKey(keys)]);
            });
        }).then(function (texts) {
            self.made(made, texts[0], texts[1]);
        }).catch(function () {
            self.say('failed');
        }).then(function () {
            self.make.disabled = false;
        });
    };

    Panel.prototype.made = function (made, csr, key) {
        this.csr = csr;
        this.address = URL.createObjectURL(new Blob([key], { type: 'application/x-pem-file' }));
        this.save.href = this.address;
        this.save.download = stem(made.subject.commonName) + (beside(this.form, this.field, 'commonName') ? '' : moment()) + '.key';
        this.next.hidden = false;
        this.use.disabled = true;
        this.show(made);
        this.say('made');
        window.addEventListener('beforeunload', this.leaving);
        this.save.focus();
    };

    /** Tells what the CSR holds. */
    Panel.prototype.show = function (made) {
        var list = this.content;
        list.textContent = '';
        FIELDS.map(function (name) { return [name, made.subject[name]]; }).concat([['names', made.dnsNames.join(', ')]])
            .filter(function (pair) { return pair[1] !== ''; })
            .forEach(function (pair) {
                list.appendChild(document.createElement('dt')).textContent = list.getAttribute('data-text-' + pair[0]);
                list.appendChild(document.createElement('dd')).textContent = pair[1];
            });
        list.hidden = false;
    };

    /**
     * The browser does not tell when the file is written, so a person says it with the second button. The CSR is in its field
     * by now: who sends the form without that button has a key for it.
     */
    Panel.prototype.saved = function () {
        this.use.disabled = false;
        this.fill();
        this.say('saved');
    };

    Panel.prototype.fill = function () {
        var name = beside(this.form, this.field, 'commonName');
        this.field.value = this.csr;
        if (name && name.value.trim() === '') {
            name.value = this['common-name'].value.trim();
        }
        this.field.dispatchEvent(new Event('change', { bubbles: true }));
    };

    Panel.prototype.finish = function () {
        this.fill();
        this.forget();
        this.say('used');
        this.field.focus();
    };

    /** The key is nowhere but in the saved file then. */
    Panel.prototype.forget = function () {
        window.removeEventListener('beforeunload', this.leaving);
        if (this.address) {
            URL.revokeObjectURL(this.address);
        }
        this.address = this.csr = null;
        this.save.removeAttribute('href');
        this.next.hidden = true;
        this.content.hidden = true;
    };

    if (canMake()) {
        document.querySelectorAll('[data-certum-keys]').forEach(function (button) { return new Panel(button); });
    } else {
        document.querySelectorAll('[data-certum-no-keys]').forEach(function (sentence) { sentence.hidden = false; });
    }
}());

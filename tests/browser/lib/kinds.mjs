const ORGANIZATION = { organization: 'Żółw & Syn', locality: 'Łódź', country: 'PL' };
const EV = { ...ORGANIZATION, businessCategory: 'Private Organization', serialNumber: '0000123456',
    streetAddress: 'ul. Długa 7', postalCode: '90-001', joisocn: 'PL', taxIdentificationNumber: '5170359458' };

/**
 * The kinds of products: the module's settings, the CSR's name, what is typed in step one, and what is then ordered.
 * `rows` are names typed in step two. `again` is the CSR of a further certificate where that cannot be the first one's,
 * `renewal` the code that Certum renews the product by. What is kept in Certum's `cloud` is never reissued.
 */
export const KINDS = {
    'one name': {
        settings: { Product: '601' }, csr: ['shop.example.com', ['shop.example.com', 'www.shop.example.com']],
        fields: {}, method: 'DNS_TXT_PREFIX', dnsNames: ['shop.example.com', 'www.shop.example.com'], renewal: '606',
    },
    'many names': {
        settings: { Product: '671', 'Additional Domains': 'on' }, csr: ['shop.example.com', ['shop.example.com']],
        fields: {}, rows: ['żółw.example.com', 'b.example.com', 'c.example.com', 'd.example.com'], method: 'FILE',
        dnsNames: ['b.example.com', 'c.example.com', 'd.example.com', 'shop.example.com', 'xn--w-uga1v8h.example.com'],
        renewal: '676',
    },
    wildcard: {
        settings: { Product: '741', WildCard: 'on' }, csr: ['*.shop.example.com', []],
        fields: {}, method: 'DNS_CNAME_PREFIX', dnsNames: ['*.shop.example.com'], renewal: '746',
    },
    EV: {
        settings: { Product: '641' }, csr: ['shop.example.com', []],
        fields: EV, method: 'ADMIN', dnsNames: ['shop.example.com'], renewal: '646',
    },
    'S/MIME': {
        settings: { Product: '711' }, csr: ['Zofia Wójcik', []],
        fields: { commonName: 'Zofia Wójcik', email: 'zofia@example.com' }, dnsNames: [], renewal: '716',
    },
    'code signing': {
        settings: { Product: '841' }, csr: ['Zolw', [], 'rsa:4096'],
        fields: { ...ORGANIZATION, commonName: 'Żółw & Syn', email: 'zofia@example.com' }, dnsNames: [],
        again: ['Żółw & Syn', []], renewal: '846', cloud: true,
    },
};

/* CSRs (RFC 2986) of keys that Web Crypto made: the structures are of @peculiar/asn1-*, the signature of the browser. */
import { CertificationRequest, CertificationRequestInfo } from '@peculiar/asn1-csr';
import { ECDSASigValue } from '@peculiar/asn1-ecc';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
    AlgorithmIdentifier, Attribute, AttributeTypeAndValue, AttributeValue, Extension, Extensions, GeneralName, Name,
    RelativeDistinguishedName, SubjectAlternativeName, SubjectPublicKeyInfo
} from '@peculiar/asn1-x509';

/** Attribute types of the subject (RFC 5280 and X.520), in the order in which a subject lists them. */
const SUBJECT = [
    ['country', '2.5.4.6', 'printableString'],
    ['state', '2.5.4.8', 'utf8String'],
    ['locality', '2.5.4.7', 'utf8String'],
    ['organization', '2.5.4.10', 'utf8String'],
    ['organizationalUnit', '2.5.4.11', 'utf8String'],
    ['commonName', '2.5.4.3', 'utf8String'],
    ['email', '1.2.840.113549.1.9.1', 'ia5String']
];
const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
/** DER of NULL: the parameters of sha256WithRSAEncryption (RFC 4055, 5). */
const NULL = new Uint8Array([5, 0]).buffer;

function subjectOf(values) {
    return new Name(SUBJECT.filter(([field]) => values[field]).map(([field, type, text]) =>
        new RelativeDistinguishedName([new AttributeTypeAndValue({
            type, value: new AttributeValue({ [text]: values[field] })
        })])));
}

function attributesOf(dnsNames, emails) {
    const names = dnsNames.map((dNSName) => new GeneralName({ dNSName }))
        .concat(emails.map((rfc822Name) => new GeneralName({ rfc822Name })));
    if (names.length === 0) {
        return [];
    }
    const extension = new Extension({
        extnID: SUBJECT_ALTERNATIVE_NAME, extnValue: new OctetString(AsnConvert.serialize(new SubjectAlternativeName(names)))
    });
    return [new Attribute({
        type: EXTENSION_REQUEST, values: [AsnConvert.serialize(new Extensions([extension]))]
    })];
}

function signing(algorithm) {
    if (algorithm.name === 'RSASSA-PKCS1-v1_5') {
        const identifier = new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.11', parameters: NULL });
        return { identifier, hash: 'SHA-256' };
    }
    const large = algorithm.namedCurve === 'P-384';
    const identifier = new AlgorithmIdentifier({ algorithm: large ? '1.2.840.10045.4.3.3' : '1.2.840.10045.4.3.2' });
    return { identifier, hash: large ? 'SHA-384' : 'SHA-256' };
}

/** Web Crypto signs ECDSA as r and s one after the other; a CSR holds them as integers (RFC 3279, 2.2.3). */
function asDer(signature) {
    const half = signature.byteLength / 2;
    return AsnConvert.serialize(new ECDSASigValue({
        r: integer(signature.slice(0, half)), s: integer(signature.slice(half))
    }));
}

/** The shortest two's complement of an unsigned number. */
function integer(buffer) {
    const bytes = Array.from(new Uint8Array(buffer));
    while (bytes.length > 1 && bytes[0] === 0) {
        bytes.shift();
    }
    return new Uint8Array(bytes[0] & 0x80 ? [0, ...bytes] : bytes).buffer;
}

function pem(label, der) {
    const text = btoa(String.fromCharCode(...new Uint8Array(der)));
    return `-----BEGIN ${label}-----\n${text.match(/.{1,64}/g).join('\n')}\n-----END ${label}-----\n`;
}

/**
 * A PKCS #10 request as PEM, signed by `keys.privateKey`.
 * `subject`: values by the field names of SUBJECT, empty ones are left out; `dnsNames` in ASCII.
 */
export async function create({ keys, subject, dnsNames = [], emails = [] }) {
    const { identifier, hash } = signing(keys.publicKey.algorithm);
    const key = await crypto.subtle.exportKey('spki', keys.publicKey);
    const info = new CertificationRequestInfo({
        subject: subjectOf(subject), subjectPKInfo: AsnConvert.parse(key, SubjectPublicKeyInfo)
    });
    info.attributes.push(...attributesOf(dnsNames, emails));
    const signed = await crypto.subtle.sign(
        { name: keys.privateKey.algorithm.name, hash }, keys.privateKey, AsnConvert.serialize(info)
    );
    const signature = keys.privateKey.algorithm.name === 'ECDSA' ? asDer(signed) : signed;
    const request = new CertificationRequest({ certificationRequestInfo: info, signatureAlgorithm: identifier, signature });
    return pem('CERTIFICATE REQUEST', AsnConvert.serialize(request));
}

/** The private key as PKCS #8 PEM, without a password. */
export async function privateKey(keys) {
    return pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey));
}

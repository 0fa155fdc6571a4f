--TEST--
What is read behaves as a value: typed, dumped, copied, compared, never changed, never serialized
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\{Certificate, CertificateChain, Csr};

// Everything that the library's tests read, odd names and keys among it.
$read = [];
foreach (['csr' => Csr::class, 'certificate' => Certificate::class] as $folder => $class) {
    foreach (glob(fixtures() . "/$folder/*.*") as $file) {
        try {
            $read[basename($file)] = $class::parse(file_get_contents($file));
        } catch (Certum\Exception\InvalidInputException) {
            // Some of them are there to be refused.
        }
    }
}
var_dump(count($read) > 80);
foreach ($read as $name => $object) {
    foreach (nonconformities($object) as $wrong) {
        echo "$name $wrong\n";
    }
    foreach (['en', 'pl'] as $language) {
        foreach ($object->problems($language) as $problem) {
            foreach (nonconformities($problem) as $wrong) {
                echo "$name $wrong\n";
            }
        }
    }
    // As JSON it is what toArray() has, but for the dates.
    $json = json_decode(json_encode($object, JSON_THROW_ON_ERROR), true);
    $array = $object->toArray();
    foreach (['notBefore', 'notAfter'] as $date) {
        if (isset($array[$date])) {
            same("$name $date", $object->$date->format('Y-m-d\TH:i:s\Z'), $array[$date]);
        }
        unset($json[$date], $array[$date]);
    }
    if ($json !== $array) {
        echo "$name: other JSON than array\n";
    }
}

$csr = $read['ev.pem'] = Csr::parse(fixture('csr/ev.pem'));
$certificate = Certificate::parse(fixture('certificate/leaf.pem'));
$chain = CertificateChain::parse(fixture('chain/ordered.p7b'));
$objects = [
    $csr, $certificate, $chain, $csr->subject, $certificate->issuer, $csr->alternativeNames, $csr->publicKey,
    Csr::parse(fixture('csr/rsa-1024.pem'))->problems()[0], Certum\HostName::parse('*.łódź.pl'),
];
foreach ($objects as $object) {
    $class = $object::class;
    $copy = clone $object;
    same("$class copied", [true, false], [$copy == $object, $copy === $object]);
    same("$class printed", print_r($object, true), print_r($copy, true));
    ob_start();
    var_dump($object);
    var_export($object);
    debug_zval_dump($object);
    $dump = ob_get_clean();
    foreach (array_keys($object->toArray()) as $name) {
        same("$class shows $name", true, str_contains($dump, "[\"$name\"]=>"));
        try {
            $object->$name = 'x';
            echo "$class: $name was changed\n";
        } catch (Throwable $error) {
            same("$class $name", 'No setter available for this property.', $error->getMessage());
        }
        same("$class has $name", $object->toArray()[$name] !== null, isset($object->$name));
    }
    foreach (['serialize', fn ($object) => unserialize('O:' . strlen($class) . ":\"$class\":0:{}"), fn () => new $class()] as $call) {
        try {
            $call($object);
            echo "$class: was made or serialized\n";
        } catch (Exception $exception) {
        }
    }
    try {
        (new ReflectionClass($class))->newInstanceWithoutConstructor();
        echo "$class: was made by reflection\n";
    } catch (ReflectionException) {
    }
}
same('others differ', false, $csr == Csr::parse(fixture('csr/p256.pem')));
same('same again', true, $csr == Csr::parse(fixture('csr/ev.pem')));
// A part outlives the whole.
$subject = $csr->subject;
$key = $certificate->publicKey;
unset($csr, $certificate, $read, $objects, $object, $copy);
var_dump($subject->commonName, $key->bits);
?>
--EXPECT--
bool(true)
string(13) "ev.example.pl"
int(2048)

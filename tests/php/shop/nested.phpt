--TEST--
A host that asks the desk again and again from within its work gets an exception, and the desk goes on
--EXTENSIONS--
pdo
pdo_sqlite
--FILE--
<?php

require __DIR__ . '/../include/desk.php';

use Certum\Shop\Desk;

$host = new DeskHost();
$desk = new Desk($host);
$desk->create($host->params());

foreach (['one desk' => static fn () => $desk, 'a new one each time' => static fn () => new Desk($host)] as $name => $next) {
    $deep = 0;
    $host->before = static function () use ($host, $next, &$deep): void {
        $deep++;
        $next()->overview($host->params(), '');
    };
    try {
        $desk->overview($host->params(), '');
        echo "no end\n";
    } catch (Exception $error) {
        echo "$name, $deep deep: ", $error::class, ' ', $error->getMessage(), "\n";
    }
    $host->before = null;
    echo $desk->overview($host->params(), '')['phase'], "\n";
}

$left = 10;
$host->before = static function () use ($host, $desk, &$left): void {
    if (--$left > 0) {
        $desk->overview($host->params(), '');
    }
};
echo 'ten deep: ', $desk->overview($host->params(), '')['phase'], "\n";
?>
--EXPECT--
one desk, 16 deep: Exception the host of Certum\Shop\Desk calls the desk from within the desk, 16 times by now: whatever it calls must end without asking the desk again
configuring
a new one each time, 16 deep: Exception the host of Certum\Shop\Desk calls the desk from within the desk, 16 times by now: whatever it calls must end without asking the desk again
configuring
ten deep: configuring

<?php

/**
 * What the parts of the long walk came to: php report.php PICTURE SECONDS PART.json …
 */

declare(strict_types=1);

use YearsTests\Picture;
use YearsTests\Report;

require __DIR__ . '/Report.php';
require __DIR__ . '/Picture.php';

[, $picture, $seconds] = $argv;
$report = Report::of(array_slice($argv, 3));
file_put_contents($picture, Picture::of($report));
echo $report->text((int) $seconds);

<?php

$client = new Certum\Client(
    new Certum\Credentials(getenv('BENCH_USER'), getenv('BENCH_PASSWORD')),
    getenv('BENCH_SERVICE'),
);

return function () use ($client): string {
    $answer = $client->getOrderState(getenv('BENCH_ORDER'));
    $read = $answer->orderStatus;
    if (!$answer->lastUpdateDate instanceof DateTimeImmutable) {
        throw new UnexpectedValueException('no date');
    }
    foreach ($answer->verifications as $step) {
        $read .= " $step->type=$step->state";
    }

    return $read;
};

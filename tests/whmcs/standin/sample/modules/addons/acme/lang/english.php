<?php

declare(strict_types=1);

$_ADDONLANG['hello'] = 'Hello from Acme,';

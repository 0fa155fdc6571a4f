<?php

// What a script costs that loads no extension and calls nobody.
return fn (): string => '';

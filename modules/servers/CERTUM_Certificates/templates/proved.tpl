{if $names_proved}<p class="alert alert-info" data-certum-proved>{$text.names_proved|escape}{if $checks_holder} {$text.checks_holder|escape}{/if}</p>{/if}

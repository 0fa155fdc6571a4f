{include file="./publications.tpl" publications=$now.publications}
{if $checked_at}<p>{$text.as_of|escape}: <span data-certum-checked>{$checked_at|escape}</span></p>{/if}

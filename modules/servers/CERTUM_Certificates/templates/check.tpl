{if $publications}{include file='./publications.tpl'}{/if}
{if $checked_at}<p>{$text.as_of|escape}: <span data-certum-checked>{$checked_at|escape}</span></p>{/if}

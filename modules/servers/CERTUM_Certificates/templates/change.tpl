{if $code_lost}<p class="alert alert-warning" data-certum-lost="{$code_lost|escape}">{$text["lost_$code_lost"]|escape}</p>{/if}
{if $approving}{include file='./approver.tpl'}{/if}

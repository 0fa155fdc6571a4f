{if $approving}{include file='./approver.tpl'}{else}<p>{$text.change_email|escape}</p>{/if}

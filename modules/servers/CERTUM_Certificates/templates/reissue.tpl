{include file='./serialfield.tpl'}
{include file='./csrfield.tpl'}
{if $rows}{include file='./rows.tpl'}{/if}
{if $approving}{include file='./approver.tpl'}{/if}

<div class="certum certum-product" data-certum-page="overview" data-certum-phase="{$phase|escape}" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}" data-certum-by-hand-label="{$text.copy_by_hand|escape}">
    <link rel="stylesheet" href="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.css">
    {include file='./notice.tpl'}
    {include file='./head.tpl'}
    {include file='./now.tpl'}
    {include file='./twice.tpl'}
    {if $next}<section class="card panel panel-default"><div class="card-body panel-body">{include file='./next.tpl'}</div></section>{/if}
    {if $certificates}{include file='./ofthisorder.tpl'}{/if}
    {if $further}
    <section class="card panel panel-default"><div class="card-body panel-body">
        <h3>{$text.further|escape}</h3>
        <div class="certum-actions" data-certum-actions>{foreach $further as $link}{include file='./link.tpl'}{/foreach}</div>
    </div></section>
    {/if}
    {if $help}{include file='./help.tpl'}{/if}
    {include file='./details.tpl'}
    {include file='./billing.tpl'}
    <script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
</div>

<div id="certum-published" class="certum container" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}" data-certum-by-hand-label="{$text.copy_by_hand|escape}">
    <link rel="stylesheet" href="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.css">
    {include file='./twice.tpl'}
    {if $publications}
    <section class="card panel panel-default certum-now certum-now-open"><div class="card-body panel-body">
        <h3>{$text.what_to_do|escape}</h3>
        {include file='./publications.tpl'}
    </div></section>
    {/if}
</div>
<script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>

<div id="certum-published" class="certum container" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}">
    {include file='./twice.tpl'}
    {include file='./publications.tpl'}
</div>
<link rel="stylesheet" href="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.css">
<script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>

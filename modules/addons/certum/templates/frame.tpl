<ul class="certum-tabs">
    {foreach $pages as $name}{assign var='label' value="page_$name"}
    <li><a href="{$link|escape}&amp;page={$name|escape}"{if $name eq $page} aria-current="page"{/if}>{$text.$label|escape}</a></li>
    {/foreach}
</ul>
{* The administration's folder lies beside modules/. *}
<link rel="stylesheet" href="../modules/servers/CERTUM_Certificates/assets/certum.css">
<script src="../modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
<script src="../modules/servers/CERTUM_Certificates/assets/typed.js" defer></script>

<style>
.certum-addon .certum-bar { display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: flex-end; margin: 1em 0; }
.certum-addon .certum-bar label { font-weight: normal; margin: 0; }
.certum-addon .certum-bar label span { display: block; font-size: 90%; }
.certum-addon .certum-bar input, .certum-addon .certum-bar select { display: inline-block; width: auto; max-width: 15em; }
.certum-addon .certum-findings { list-style: none; padding: 0; }
.certum-addon .certum-findings li { margin: .4em 0; }
.certum-addon .certum-scroll { overflow-x: auto; }
.certum-addon .certum-scroll table { min-width: 60em; }
.certum-addon .certum-card { border: 1px solid #cfd6df; border-radius: .3em; padding: .5em 1em; margin: 0 0 1em; overflow-wrap: anywhere; }
.certum-addon .certum-card h3 { margin-top: .3em; font-size: 115%; }
.certum-addon caption { text-align: left; }
.certum-addon td { overflow-wrap: anywhere; vertical-align: top; }
.certum-addon .certum-tag { display: inline-block; padding: .1em .5em; border-radius: .3em; margin: 0 .2em .2em 0; background: #e6ebf1; color: #1f2933; }
.certum-addon .certum-tag-good { background: #dff2e4; color: #14532d; }
.certum-addon .certum-tag-warning { background: #fdf0d0; color: #5f3c00; }
.certum-addon .certum-tag-bad { background: #fbdfdc; color: #7a1712; }
.certum-addon .certum-tabs { display: flex; flex-wrap: wrap; gap: .5em; padding: 0; margin: 0 0 1em; list-style: none; border-bottom: 1px solid #cfd6df; }
.certum-addon .certum-tabs a { display: block; padding: .5em 1em; }
.certum-addon .certum-tabs a[aria-current] { font-weight: bold; border-bottom: 3px solid #1f5fae; }
</style>
<ul class="certum-tabs">
    {foreach $pages as $name}{assign var='label' value="page_$name"}
    <li><a href="{$link|escape}&amp;page={$name|escape}"{if $name eq $page} aria-current="page"{/if}>{$text.$label|escape}</a></li>
    {/foreach}
</ul>
{* The administration's folder lies beside modules/. *}
<script src="../modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
<script src="../modules/servers/CERTUM_Certificates/assets/typed.js" defer></script>

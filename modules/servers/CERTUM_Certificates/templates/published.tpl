<div id="certum-published" class="certum container" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}">
    {include file='./publications.tpl'}
</div>
<script src="{$script|escape}" defer></script>

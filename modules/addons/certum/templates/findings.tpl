<ul class="certum-findings">
{foreach $findings as $row}{assign var='label' value="level_`$row.level`"}
    <li><span class="certum-tag{if $row.level eq 'good'} certum-tag-good{elseif $row.level eq 'warning'} certum-tag-warning{else} certum-tag-bad{/if}">{$text.$label|escape}</span> {$row.text|escape}{foreach $row.products as $product} <a href="configproducts.php?action=edit&amp;id={$product|escape}&amp;tab=3">#{$product|escape}</a>{/foreach}</li>
{/foreach}
</ul>

{* What is not known, or not proved yet, is no success. *}
{if $said}<p class="alert alert-{if empty($good)}warning{else}success{/if}" role="status" data-certum-said>{$said|escape}</p>{/if}
{if $problems}
<div class="alert alert-danger" role="alert" data-certum-problems>
    <p>{$text.not_done|escape}</p>
    <ul>{foreach $problems as $problem}<li>{if $problem.at}<a href="#{$for|escape}-{$problem.at|escape}-wrong">{$problem.text|escape}</a>{else}{$problem.text|escape}{/if}</li>{/foreach}</ul>
</div>
{/if}

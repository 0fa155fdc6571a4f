{if $said}<p class="alert alert-success" role="status" data-certum-said>{$said|escape}</p>{/if}
{if $problems}
<div class="alert alert-danger" role="alert" data-certum-problems>
    <p>{$text.not_done|escape}</p>
    <ul>{foreach $problems as $problem}<li>{$problem|escape}</li>{/foreach}</ul>
</div>
{/if}

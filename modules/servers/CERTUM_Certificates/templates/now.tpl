{* The one thing to do, or that there is nothing to do: $now. *}
<section class="card panel panel-default certum-now{if $now.is_open} certum-now-open{/if}" data-certum-now><div class="card-body panel-body">
    <h3>{$now.title|escape}</h3>
    {if $changing}<p data-certum-changing="{$changing|escape}">{$text["changing_$changing"]|escape}</p>{/if}
    {if $now.text}<p{if $now.is_todo} data-certum-todo{/if}{if $refused eq 'order'} data-certum-refused="order"{/if}{if $names_proved} data-certum-proved{/if}>{$now.text|escape}</p>{/if}
    {if $now.remarks}<ul data-certum-remarks>{foreach $now.remarks as $remark}<li>{$remark|escape}</li>{/foreach}</ul>{/if}
    {if $refused eq 'change'}<p class="alert alert-warning" data-certum-refused="change">{$text.refused_change|escape}</p>{/if}
    {if $undone}<p class="alert alert-warning" data-certum-undone>{$undone|escape}</p>{/if}
    {if $code_lost}<p class="alert alert-warning" data-certum-lost="{$code_lost|escape}">{$text["lost_$code_lost"]|escape}</p>{/if}
    {if $now.publications}{include file='./publications.tpl' publications=$now.publications proved=$now.proved}{/if}
    {if $phase eq 'configuring' and $configure}<p><a class="btn btn-primary" href="{$configure|escape}">{$text.configure|escape}</a></p>{/if}
    {if $offers}<div class="certum-actions">{foreach $offers as $link}{include file='./link.tpl' first=$link@first}{/foreach}</div>{/if}
</div></section>

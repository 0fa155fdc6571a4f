<h3>{$text.due_title|escape}</h3>
<ul class="certum-list list-unstyled" data-certum-next>
    {foreach $next as $due}<li data-certum-by="{$due.by|escape}">{$due.text|escape}</li>{/foreach}
</ul>

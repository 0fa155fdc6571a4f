<h3>{$text.due_title|escape}</h3>
<ul class="certum-list certum-next list-unstyled" data-certum-next>
    {foreach $next as $due}<li data-certum-by="{$due.by|escape}"><strong>{$due.when|escape}</strong> <span>{$due.text|escape}</span></li>{/foreach}
</ul>

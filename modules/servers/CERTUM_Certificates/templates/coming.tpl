<h3>{$text.due_title|escape}</h3>
<ul class="certum-list list-unstyled" data-certum-next>
    {foreach $coming as $due}<li data-certum-by="{$due.by|escape}"><strong>{$due.at|escape}</strong> · {$due.who|escape} · {$due.text|escape}</li>{/foreach}
</ul>

<h3>{$text.due_title|escape}</h3>
<table class="table certum-table" role="table" data-certum-next>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{$text.next_when|escape}</th><th role="columnheader" scope="col">{$text.next_who|escape}</th><th role="columnheader" scope="col">{$text.next_what|escape}</th></tr></thead>
    <tbody role="rowgroup">
    {foreach $coming as $due}<tr role="row" data-certum-by="{$due.by|escape}"><th role="rowheader" scope="row">{$due.at|escape}</th><td role="cell" data-label="{$text.next_who|escape}">{$due.who|escape}</td><td role="cell" data-label="{$text.next_what|escape}" data-certum-what>{$due.text|escape}</td></tr>{/foreach}
    </tbody>
</table>

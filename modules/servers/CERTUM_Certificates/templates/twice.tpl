{foreach $twice as $sentence}<p class="alert alert-warning" role="status" data-certum-twice>{$sentence|escape}</p>{/foreach}

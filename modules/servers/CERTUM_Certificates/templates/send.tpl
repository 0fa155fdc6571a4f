<ul data-certum-recipients>{foreach $recipients as $address}<li>{$address|escape}</li>{/foreach}</ul>

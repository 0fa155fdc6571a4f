</div>
<div>{$date_year}</div>
{$footeroutput}
</body></html>

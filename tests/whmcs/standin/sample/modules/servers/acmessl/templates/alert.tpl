{include file="$template/includes/alert.tpl" type="info" msg="From the theme"}

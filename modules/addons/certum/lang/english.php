<?php

$_ADDONLANG['language'] = 'english';
$_ADDONLANG['server_module_missing'] = 'The folder modules/servers/CERTUM_Certificates is missing. Unpack the whole '
    . 'archive of Certum Certificates into the folder of WHMCS.';
$_ADDONLANG['extension_missing'] = 'The PHP extension "certum" is not loaded, or too old. Install it and add '
    . 'extension=certum to php.ini of the web server and of the command line.';
$_ADDONLANG['failed'] = 'This page cannot be shown at the moment. The activity log of WHMCS says why.';
$_ADDONLANG['page_certificates'] = 'Certificates';

// List of certificates
$_ADDONLANG['all_certificates'] = 'All certificates';
$_ADDONLANG['need_attention'] = 'Need attention';
$_ADDONLANG['expire_in_30'] = 'Expire within 30 days';
$_ADDONLANG['status'] = 'Status';
$_ADDONLANG['problems'] = 'Problems';
$_ADDONLANG['any'] = 'Any';
$_ADDONLANG['with_and_without'] = 'With and without';
$_ADDONLANG['expires_within'] = 'Expires within days';
$_ADDONLANG['search'] = 'Name, client, serial or order number';
$_ADDONLANG['filter'] = 'Show';
$_ADDONLANG['reset'] = 'Show all';
$_ADDONLANG['found'] = 'Found';
$_ADDONLANG['head_name'] = 'Name';
$_ADDONLANG['head_client'] = 'Client';
$_ADDONLANG['head_product'] = 'Product';
$_ADDONLANG['head_expiry'] = 'Valid until';
$_ADDONLANG['head_days'] = 'Days left';
$_ADDONLANG['head_service'] = 'Service';
$_ADDONLANG['not_named'] = 'no name yet';
$_ADDONLANG['open_service'] = 'Service';
$_ADDONLANG['nothing_found'] = 'No certificate fits.';
$_ADDONLANG['no_certificates'] = 'There are no orders yet.';
$_ADDONLANG['previous'] = 'Previous';
$_ADDONLANG['next'] = 'Next';
$_ADDONLANG['page'] = 'Page';
$_ADDONLANG['status_configuring'] = 'Waits for configuration';
$_ADDONLANG['status_unknown'] = 'Answer lost';
$_ADDONLANG['status_pending'] = 'Being verified';
$_ADDONLANG['status_issued'] = 'Issued';
$_ADDONLANG['status_changing'] = 'Issued, new one under way';
$_ADDONLANG['status_rejected'] = 'Refused or cancelled';
$_ADDONLANG['status_revoked'] = 'Revoked';
$_ADDONLANG['status_expired'] = 'Expired';
$_ADDONLANG['problem_unknown_outcome'] = 'Certum\'s answer was lost; cron or the service\'s tab tells';
$_ADDONLANG['problem_active_over_dead'] = 'Service Active without a valid certificate';
$_ADDONLANG['problem_revoked'] = 'Revoked';
$_ADDONLANG['problem_expired'] = 'Expired';
$_ADDONLANG['problem_rejected'] = 'Refused or cancelled, but paid for';
$_ADDONLANG['problem_expires_soon'] = 'Expires within 14 days';
$_ADDONLANG['problem_configuration_waits'] = 'Not configured for 3 days';
$_ADDONLANG['problem_proof_waits'] = 'Verification takes more than 3 days';
$_ADDONLANG['problem_order_without_service'] = 'Order under way for an ended service';
$_ADDONLANG['problem_service_gone'] = 'Service was deleted';
$_ADDONLANG['page_check'] = 'Connection';
$_ADDONLANG['page_import'] = 'Import of products';

// Check of the connection
$_ADDONLANG['level_good'] = 'Good';
$_ADDONLANG['level_warning'] = 'Look at this';
$_ADDONLANG['level_failure'] = 'Does not work';
$_ADDONLANG['check_intro'] = 'Nothing is ordered by the check: Certum is asked once for each account '
    . 'which products it has.';
$_ADDONLANG['check_now'] = 'Check now';
$_ADDONLANG['check_here'] = 'This installation';
$_ADDONLANG['check_account'] = 'Account';
$_ADDONLANG['check_not_asked'] = 'As last known. Press the button to ask Certum.';
$_ADDONLANG['no_account'] = 'No account is known yet. Save user name and password in a product\'s '
    . 'module settings, or read the products of an account on the page of import.';

// Import of products
$_ADDONLANG['import_intro'] = 'Choose the account whose products you want to sell. Certum is asked '
    . 'when you press the button.';
$_ADDONLANG['import_read'] = 'Read the products of';
$_ADDONLANG['import_read_new'] = 'Read the products of this account';
$_ADDONLANG['import_other'] = 'Other accounts';
$_ADDONLANG['import_group'] = 'Product group (an existing one, or a new name)';
$_ADDONLANG['import_do'] = 'Import what is ticked';
$_ADDONLANG['import_choose'] = 'Import';
$_ADDONLANG['import_code'] = 'Code';
$_ADDONLANG['import_kind'] = 'Kind';
$_ADDONLANG['import_names'] = 'Names';
$_ADDONLANG['import_there'] = 'Is there already';
$_ADDONLANG['import_unfinished'] = 'Was begun, will be completed';
$_ADDONLANG['import_hint'] = 'Imported products are hidden and have no price. Give each its price and '
    . 'payment type, then show it. What is there already is left as it is.';
$_ADDONLANG['import_made'] = 'Imported. Set the price of each, and show it:';
$_ADDONLANG['import_runs'] = 'An import is running. Look again in two minutes.';
$_ADDONLANG['account_needed'] = 'Give user name and password of your partner account at Certum.';

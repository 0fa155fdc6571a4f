<?php

return [
    'unavailable' => 'This is not available at the moment. Please try again later or contact us.',
    'extension_missing_staff' => 'Certum Certificates: the PHP extension "certum" is not loaded, or too old. '
        . 'Install it '
        . 'and add extension=certum to php.ini of the web server and of the command line.',
    'no_order' => 'There is no certificate order for this service.',
    'other_client' => 'The order belongs to another client.',
    'account_missing' => 'The product has no user name and password for Certum.',
    'already_ordered' => 'This certificate has been ordered already.',
    'being_ordered' => 'This certificate is being ordered at this moment. Please look at the product page in a '
        . 'minute.',
    'not_now' => 'This cannot be done in the present state of the order.',
    'post_needed' => 'Please use the button on the page.',
    'no_certificate' => 'There is no such certificate.',

    'setting_user' => 'User name',
    'setting_user_hint' => 'Of your partner account at Certum',
    'setting_password' => 'Password',
    'setting_password_hint' => '',
    'setting_product' => 'Product',
    'setting_product_hint' => 'The list is read from your account once name and password are saved',
    'setting_method' => 'Approve Method',
    'setting_method_hint' => 'Preselected; the customer may choose another',
    'setting_domains' => 'Additional Domains',
    'setting_domains_hint' => 'Up to 10 names, the first counted',
    'setting_limit' => 'Domains Limit',
    'setting_limit_hint' => 'Names in one certificate; empty: 10, or the product\'s own where more are allowed',
    'setting_more' => 'Allow To Add More Domains',
    'setting_more_hint' => 'Up to the limit, and new names in a reissue',
    'setting_validation' => 'Validation Type',
    'setting_validation_hint' => 'Counts only for products that this module does not know',
    'setting_wildcard' => 'WildCard',
    'setting_wildcard_hint' => '',
    'setting_mode' => 'Mode',
    'setting_mode_hint' => 'Certum\'s test or production service',
    'setting_language' => 'Default Language',
    'setting_language_hint' => 'Of Certum\'s own mails where the customer\'s is neither',
    'setting_label' => 'Display Product Name Instead Of Certificate Name',
    'setting_label_hint' => '',
    'setting_due' => 'Set Product Due Date As Certificate Date',
    'setting_due_hint' => '',
    'setting_norenew' => 'Disable renew in Client Area',
    'setting_norenew_hint' => '',
    'setting_problem_user_name_missing' => 'The user name is missing.',
    'setting_problem_product_missing' => 'Choose a product.',
    'setting_problem_product_is_renewal' => 'This code renews a certificate and cannot be ordered. Choose the '
        . 'product '
        . 'itself.',
    'setting_problem_wildcard_missing' => 'This is a wildcard product: tick WildCard.',
    'setting_problem_wildcard_not_product' => 'This product has no wildcard: untick WildCard, or choose another.',
    'setting_problem_names_missing' => 'This product has several names: tick Additional Domains.',
    'setting_problem_names_not_product' => 'This product has one name: untick Additional Domains, or choose another.',
    'setting_problem_limit_no_number' => 'Domains Limit is not a number.',
    'setting_problem_limit_too_high' => 'Domains Limit is higher than the product allows.',
    'setting_problem_method_not_for_wildcard' => 'A file cannot prove a wildcard: choose another Approve Method.',
    'setting_problem_method_unknown' => 'The Approve Method is not known.',

    'method_ADMIN' => 'E-mail to a mailbox of the domain',
    'method_FILE' => 'File on the web server',
    'method_DNS_TXT_PREFIX' => 'DNS record (TXT)',
    'method_DNS_CNAME_PREFIX' => 'DNS record (CNAME)',

    'certificate_details' => 'Certificate',
    'contact_details' => 'Contact for this certificate',
    'field_csr' => 'CSR',
    'field_commonName' => 'Common name',
    'field_organization' => 'Organisation',
    'field_organizationalUnit' => 'Organisational unit',
    'field_locality' => 'Locality',
    'field_state' => 'State or province',
    'field_country' => 'Country',
    'field_email' => 'E-mail in the certificate',
    'field_businessCategory' => 'Business category',
    'field_serialNumber' => 'Registration number',
    'field_streetAddress' => 'Street',
    'field_postalCode' => 'Postal code',
    'field_joisocn' => 'Country of registration',
    'field_joisopn' => 'State or province of registration',
    'field_joiln' => 'Locality of registration',
    'field_taxIdentificationNumber' => 'Tax number',
    'field_hashAlgorithm' => 'Hash algorithm',
    'field_names' => 'Further names',
    'field_sanEntries' => 'Names',
    'field_dnsName' => 'Names',
    'field_requestor.firstName' => 'First name',
    'field_requestor.lastName' => 'Last name',
    'field_requestor.phone' => 'Phone',
    'field_requestor.email' => 'E-mail',
    'field_revocationContactEmail' => 'E-mail for revocations',
    'field_jobtitle' => 'Job title',
    'field_approver.method' => 'Method',
    'field_approver.email' => 'E-mail address',
    'field_approver.emailPrefix' => 'Mailbox',
    'hint_commonName' => 'Empty: as in the CSR',
    'hint_organization' => 'Empty: as in the CSR',
    'hint_country' => 'Two letters, such as PL; empty: as in the CSR',
    'hint_joisocn' => 'Two letters, such as PL',
    'hint_locality' => 'This or the state is required; empty: as in the CSR',
    'hint_names' => 'One to a line. Names in the CSR are added by themselves.',
    'hint_hashAlgorithm' => 'Default leaves it to Certum',
    'hint_revocationContactEmail' => 'May stay empty',

    'problem_' => '',
    'problem_required' => 'is required.',
    'problem_too_long' => 'is too long: at most :value characters are possible.',
    'problem_characters' => 'holds characters that cannot be sent.',
    'problem_country' => '":value" is not a country code of two letters.',
    'problem_email' => '":value" is not an e-mail address.',
    'problem_locality_or_state' => 'give the locality or the state.',
    'problem_csr_missing' => 'paste the CSR, with its BEGIN and END lines.',
    'problem_csr_unreadable' => 'this is not a CSR that can be read.',
    'problem_name_wrong' => 'the name cannot be used.',
    'problem_name_wildcard' => '":value": this product has no names with an asterisk.',
    'problem_name_twice' => '":value" is there twice.',
    'problem_too_many_names' => 'at most :value are possible.',
    'problem_method_not_possible' => 'this method cannot prove all names.',
    'problem_prefix_missing' => 'choose a mailbox.',
    'problem_form_old' => 'what this page showed was changed in another window meanwhile. Please look at it again, '
        . 'then continue.',

    // What keeps a change at Certum from being made, or what came of it.
    'problem_not_now' => 'This cannot be done at present.',
    'problem_certum_refused' => 'Certum refused this without a reason that we know. Please contact us.',
    'problem_outcome_unknown' => 'It was sent to Certum and the answer was lost. We find out by ourselves.',
    'problem_not_sendable' => 'holds characters that cannot be sent.',
    'problem_number_taken' => 'The order needs our attention. Please contact us.',
    'problem_serial_unreadable' => 'this is neither a serial number nor a certificate.',
    'problem_serial_foreign' => 'there is no certificate ":value" here.',
    'problem_certificate_ended' => 'the certificate ":value" was revoked or has ended.',
    'problem_date_not_wanted' => 'leave the day empty unless the key is compromised.',
    'problem_date_unreadable' => '":value" is not a day such as 2026-11-22.',
    'problem_date_outside' => 'the day is between the first day of the certificate and today.',
    'problem_common_name_differs' => 'the CSR is for another name: its common name has to be :value.',
    'problem_not_renewable' => 'This product cannot be renewed. Please order a new one.',
    'problem_names_fixed' => '":value" is not in the certificate, and no names can be added to it.',
    'problem_shop_must_mend' => 'This cannot be done because of something on our side. Please contact us and name the '
        . 'number :value.',
    'problem_another_method' => 'Certum makes no new code for the same method: choose another one.',
    'problem_email_still_valid' => 'The e-mail that was sent before still counts: no other was sent.',
    'problem_not_proved_yet' => ':value: not proved yet.',
    'lost_unchanged' => 'The code to publish was lost, and Certum makes no other for the same '
        . 'method. Choose another method '
        . 'on the page for the verification.',
    'lost_away' => 'The code to publish was lost. Ask for a new one on the page for the verification.',
    'lost_doubtful' => 'A new code may have been made whose answer was lost. Ask for one more before you publish '
        . 'anything.',
    'problem_code_doubtful' => 'Certum\'s answer was lost. The code shown may not count any more: please ask for a new '
        . 'one.',

    'names' => 'Names in the certificate',
    'name' => 'Name',
    'www' => 'with www',
    'prove' => 'How do you prove that the names are yours?',
    'mailbox' => 'Mailbox that gets the message',
    'instructions_email' => 'E-mail address for the instructions',
    'send_messages' => 'Send verification messages',
    'add_name' => 'Add new domain',
    'summary' => 'Certificate for',

    // Step two's names and methods, and the tools beside a CSR
    'remove' => 'Remove',
    'check_wildcard' => 'This product has no names with an asterisk.',
    'check_address' => 'Only the name, such as shop.example.com: no https:// and no path.',
    'check_wrong' => 'This is not a complete domain name, such as shop.example.com.',
    'check_twice' => 'This name is there already.',
    'check_also' => 'In the certificate:',
    'method_unfit' => 'Not possible here: it cannot prove every name, such as one with an asterisk.',
    'csr_details' => 'Get details from CSR',
    'csr_reading' => 'The CSR is being read …',
    'csr_away' => 'The CSR cannot be read at the moment. You can type the details yourself and go on.',
    'csr_empty' => 'Paste the CSR first, with its BEGIN and END lines.',
    'csr_key' => 'Key',
    'csr_filled' => 'Filled in from the CSR:',
    'csr_kept' => 'All fields were filled in already; nothing was changed.',
    'keys_open' => 'Make key and CSR in this browser',
    'keys_title' => 'Make key and CSR in this browser',
    'keys_warning' => 'The private key is made on your device, and we never get it.',
    'keys_warning_more' => 'Save the file and keep it safe: without it the certificate is useless, and nobody can '
        . 'recover it. It has no password. Do not send it to anybody, not even to us.',
    'keys_kind' => 'Kind of key',
    'keys_make' => 'Make key and CSR',
    'keys_name_missing' => 'Type the common name first.',
    'keys_making' => 'The key is being made …',
    'keys_made' => 'The key is made. Save it now; then the CSR can be used.',
    'keys_save' => 'Save the private key',
    'keys_saved' => 'Look whether the file is in your downloads, then use the CSR.',
    'keys_use' => 'The key is saved: use this CSR',
    'keys_used' => 'The CSR is in the form. Keep the file with the private key.',
    'keys_failed' => 'The browser could not make the key. Make the CSR on your server instead.',

    'certificate' => 'Certificate',
    'configure' => 'Click to configure certificate',
    'order' => 'Order number',
    'order_status' => 'Order',
    'certificate_status' => 'Status',
    'serial' => 'Serial number',
    'valid_from' => 'Valid from',
    'valid_until' => 'Valid until',
    'created' => 'Created',
    'as_of' => 'As of',
    'what_to_do' => 'What to do now',
    'what_to_do_for' => 'Publish this for each name. Certum looks for it by itself, and the certificate is '
        . 'issued then.',
    'record_host' => 'Host',
    'record_type' => 'Type',
    'record_value' => 'Value',
    'file_address' => 'Address of the file',
    'file_content' => 'Content of the file',
    'mail_to' => 'A message was sent to',
    'copy' => 'Copy',
    'copied' => 'Copied',
    'save' => 'Save as .cer',
    'chain' => 'Intermediate certificates',
    'check_now' => 'Ask Certum now',
    'back' => 'Back to the product',
    'steps' => 'Verification',
    'no_steps' => 'There are no open steps.',
    'phase_configuring' => 'Waits to be configured',
    'phase_unknown' => 'The order was sent and Certum\'s answer was lost. We find out by ourselves; do not '
        . 'order again.',
    'phase_pending' => 'Ordered, waiting for verification',
    'phase_issued' => 'Issued',
    'phase_changing' => 'Issued, and another certificate is under way',
    'phase_rejected' => 'Refused or cancelled',
    'phase_revoked' => 'Revoked',
    'phase_expired' => 'Expired',
    'contact_orgname' => 'Organisation',
    'contact_address1' => 'Address',
    'contact_address2' => 'Address, second line',
    'contact_postcode' => 'Postal code',
    'contact_city' => 'City',
    'contact_state' => 'State or province',
    'contact_country' => 'Country',
    'resend_configuration' => 'Resend Configuration Email',
    'order_AWAITING' => 'Received',
    'order_VERIFICATION' => 'Being verified',
    'order_ACCEPTED' => 'Accepted',
    'order_ENROLLED' => 'Issued',
    'order_REJECTED' => 'Refused or cancelled',
    'step_DOMAIN' => 'Control of the domains',
    'step_EMAIL' => 'E-mail address',
    'step_ORGANIZATION' => 'Organisation',
    'step_APPLICANT' => 'Person who applies',
    'step_AUTHORIZATION' => 'Authorisation of the person',
    'step_EXTENDED_VALIDATION' => 'Extended validation',
    'step_SYSTEM' => 'Automatic checks',
    'step_INTERNAL' => 'Certum\'s own check',
    'step_PRODUCT' => 'Product',
    'state_REQUIRED' => 'open',
    'state_NOT_REQUIRED' => 'not needed',
    'state_FAILED' => 'failed',
    'state_VERIFIED' => 'done',

    // The pages that manage a certificate: action_ title and button, intro_ what happens, do_ the form's button,
    // asks_ before it is done, said_ after it was.
    'actions' => 'Actions',
    'not_done' => 'Nothing was changed. Please look at this again:',
    'busy' => 'Another request is just changing this certificate. Please look again in a minute.',
    'stale' => 'Something was done with this certificate after this page was opened. Please check what you see here '
        . 'and send it again.',
    'said_unknown' => 'It was sent to Certum and the answer was lost. We find out by ourselves what became of it and '
        . 'show it here; please do not send it again.',
    'said_not_done' => 'Certum did not carry out what was sent last. Nothing was changed; you can send it again.',
    'problem_certum_away' => 'Certum cannot be reached at the moment. Nothing was changed and nothing that you typed '
        . 'is lost: please try again in a few minutes.',
    'problem_shop_refused' => 'We cannot reach our account at Certum at the moment. Please contact us.',
    'field_revocationReason' => 'Reason',
    'field_keyCompromiseDate' => 'Date of the compromise',
    'field_note' => 'Note',
    'said_not_sent' => 'The e-mail could not be sent at the moment. Please try again later, or save the certificate '
        . 'from the page that shows it.',
    'said_refused' => 'Certum refused the request. Please contact us.',
    'said_away' => 'Certum cannot be reached at the moment. Nothing was changed.',
    'said_foreign' => 'The order needs our attention. Please contact us.',

    'action_show' => 'Show Certificate',
    'certificate_VALID' => 'Valid',
    'certificate_REVOKED' => 'Revoked',
    'certificate_REVOKING' => 'Being revoked',
    'certificate_EXPIRED' => 'Expired',
    'certificate_pem' => 'Certificate (PEM)',
    'intermediate' => 'Intermediate certificate',
    'root' => 'Root certificate',
    'no_certificate_yet' => 'There is no certificate yet.',
    'save_as' => 'Save as',
    'form_cer' => 'Certificate (.cer)',
    'form_pem' => 'Certificate (PEM)',
    'form_chain' => 'Intermediates (PEM)',
    'form_fullchain' => 'Certificate and intermediates (PEM)',
    'form_der' => 'Certificate (DER)',
    'form_p7b' => 'PKCS#7 (.p7b)',
    'form_zip' => 'For nginx, Apache and IIS (.zip)',

    'action_contact' => 'Show Contact',

    'action_send' => 'Send Certificate',
    'intro_send' => 'We send the newest certificate and its intermediate certificates as attachments to:',
    'do_send' => 'Send by e-mail',
    'said_send' => 'The certificate is on its way by e-mail.',

    'action_state' => 'Show order state',
    'do_state' => 'Ask Certum now',

    'action_verification' => 'Show domain verification',
    'intro_verification' => 'Certum issues the certificate as soon as control of every name is proved. It looks by '
        . 'itself every few minutes; with the button below you have it look at once.',
    'do_verification' => 'Check now',
    'verification_state' => 'Proof',
    'method' => 'Method',
    'proof_expires' => 'To be proved until',
    'reason' => 'What Certum says',
    'no_names_yet' => 'Certum has not told about the names yet. Check now, or look again in a few minutes.',
    'state_' => 'not looked at yet',

    'action_change' => 'Change / resend verification',
    'intro_change' => 'Choose another way to prove that the names are yours, or the same one again. You get a new '
        . 'code: what was published for the old one does not count any more.',
    'change_email' => 'Certum sends its e-mail again.',
    'do_change' => 'Get a new code',
    'said_change' => 'The verification was started anew. Publish what is shown below; the code of before does not '
        . 'count any more.',

    'action_check' => 'Check now',
    'intro_check' => 'Certum looks at once for what you have published, instead of in some minutes.',
    'do_check' => 'Check now',
    'said_check' => 'Certum was asked. This is what it says now.',
    'said_check_soon' => 'Certum was asked less than ten seconds ago. This is what it said.',

    'action_csr' => 'Provide new CSR to Renew',
    'intro_csr' => 'This CSR is kept for the next renewal. Until then you can replace it at any time. It must have '
        . 'the name of the present certificate; make a new key for it if you can.',
    'csr_stored' => 'Kept for the next renewal',
    'field_key' => 'Key',
    'do_csr' => 'Keep this CSR',
    'said_csr' => 'The CSR is kept. It is used for the next renewal.',

    'action_renew' => 'Renew Certificate',
    'intro_renew' => 'A renewal is a new certificate for the next term. The present one stays valid to its end, so '
        . 'there is no need to hurry with installing the new one.',
    'do_renew' => 'Renew',
    'said_renew' => 'The renewal is ordered. The present certificate stays valid; publish what is shown below, and '
        . 'the new certificate is issued.',
    'serial_or_pem' => 'Serial number of the certificate, or the certificate itself (PEM)',
    'hint_csr' => 'With its BEGIN and END lines. Never give away the private key.',
    'said_renew_needs_csr' => 'There is no CSR for the renewal. The customer was asked for one by e-mail; renew again '
        . 'when it is there.',
    'changing_renew' => 'A renewal is under way. The present certificate stays valid to its end.',

    'action_reissue' => 'Reissue Certificate',
    'intro_reissue' => 'A reissue gives you the certificate with a new key for the rest of the term. Certum '
        . 'revokes the '
        . 'present certificate 14 days after the new one is issued: install the new one before that.',
    'do_reissue' => 'Reissue',
    'said_reissue' => 'The reissue is ordered. The present certificate works until 14 days after the new one is '
        . 'issued. '
        . 'Publish what is shown below, and the new certificate is issued.',
    'changing_reissue' => 'A reissue is under way. The present certificate works until 14 days after the new one is '
        . 'issued: install the new one before that.',
    'old_ends' => 'The replaced certificate is revoked on',

    'action_revoke' => 'Revoke Certificate',
    'intro_revoke' => 'Browsers and mail programs stop trusting a revoked certificate within hours. If you only '
        . 'need another key or other names, reissue the certificate instead.',
    'revoke_which' => 'Certificate',
    'revoke_why' => 'Reason',
    'reason_KEYCOMPROMISE' => 'The key is compromised, or the card with it is lost',
    'reason_CESSATIONOFOPERATION' => 'I no longer control the names (or the mailbox, or publish the software)',
    'reason_SUPERSEDED' => 'It was replaced by another certificate',
    'reason_UNSPECIFIED' => 'Another reason',
    'compromised_on' => 'Date of the compromise',
    'hint_compromised' => 'Only for a compromised key.',
    'note' => 'Note',
    'note_hint' => 'At most :count characters.',
    'do_revoke' => 'Revoke',
    'asks_revoke' => 'Do you want to revoke this certificate? This cannot be undone, and sites that use it are '
        . 'shown as '
        . 'insecure.',
    'yes_revoke' => 'Yes, revoke it',
    'said_revoke' => 'The certificate is being revoked.',

    'action_cancel' => 'Cancel Order',
    'intro_cancel' => 'Possible while nothing is issued. The customer can configure the certificate anew after that.',
    'do_cancel' => 'Cancel the order',
    'asks_cancel' => 'Do you want to cancel the order at Certum? This cannot be undone.',
    'yes_cancel' => 'Yes, cancel it',
    'said_cancel' => 'The order is cancelled.',
    'said_cancel_nothing' => 'Nothing was cancelled.',
    'problem_nothing_to_cancel' => 'Certum had issued the certificate by then.',

    'tab_number' => 'Certum: order number',
    'tab_ssl' => 'Certum: SSL configuration status',

    'mail_configure_subject' => 'Configure your certificate: {$service_product_name}',
    'mail_configure_message' => '<p>Dear {$client_name|escape},</p><p>please configure your certificate:</p>'
        . '<p>{$ssl_configuration_link}</p><p>{$signature}</p>',
    'mail_publish_subject' => 'What to publish for your certificate {$certum_order}',
    'mail_publish_message' => '<p>Dear {$client_name|escape},</p><p>your certificate is ordered. To prove that '
        . 'the names '
        . 'are yours:</p>{$certum_todo_html}<p>{$signature}</p>',
    'mail_issued_subject' => 'Your certificate is issued: {$service_domain}',
    'mail_issued_message' => '<p>Dear {$client_name|escape},</p><p>your certificate for '
        . '{$service_domain|escape} is issued, '
        . 'valid until {$certum_valid_until|escape}. It is attached, with its chain.</p><p>{$signature}</p>',
    'mail_csr_subject' => 'A new CSR is needed: {$service_domain}',
    'mail_csr_message' => '<p>Dear {$client_name|escape},</p><p>your certificate for '
        . '{$service_domain|escape}, valid until {$certum_valid_until|escape}, is to be '
        . 'renewed. For that we need a new CSR from '
        . 'you:</p><p>{$certum_csr_link}</p><p>{$signature}</p>',
    'mail_revoked_subject' => 'Your certificate is revoked: {$service_domain}',
    'mail_revoked_message' => '<p>Dear {$client_name|escape},</p><p>the certificate for '
        . '{$service_domain|escape} with the serial number {$certum_serial|escape} is '
        . 'revoked. Browsers and mail programs do not trust it any more: please take it '
        . 'out of use.</p><p>{$certum_page_link}</p><p>{$signature}</p>',

    // Why a service is suspended, after "Certum: ".
    'suspended_revoked' => 'the certificate is revoked',
    'suspended_expired' => 'the certificate has expired',

    // check of the connection
    'check_link' => 'Check the connection (addon module Certum Certificates)',
    'check_extension' => 'The extension is loaded, version :version.',
    'check_limits' => 'Time limits: :connect s to connect, :whole s for a call.',
    'check_limits_short' => 'The time limits (certum.connect_timeout :connect s, certum.timeout '
        . ':whole s) are so short that calls may fail on a slow day. Take them out of php.ini, or set 10 and '
        . '60.',
    'check_limits_long' => 'A call may take :whole s (certum.timeout): a customer\'s page would wait '
        . 'that long. Set 60.',
    'check_endpoint_override' => 'certum.endpoint in php.ini sends every call, with the password, to '
        . ':value instead of Certum. That is for tests: remove the line.',
    'check_proxy' => 'Calls go through the proxy :value.',
    'check_ca_file' => 'Certum\'s TLS certificate is checked by :value.',
    'check_ca_file_unreadable' => 'certum.ca_file names :value, which cannot be read. Without it no '
        . 'call works: mend the path or remove the line.',
    'check_cron' => 'Cron ran this module at :at.',
    'check_cron_late' => 'Cron ran this module last at :at. It should every few minutes: look whether '
        . 'cron runs, and whether the extension is loaded in php.ini of the command line too.',
    'check_cron_never' => 'Cron has not run this module yet. Look whether cron runs, whether the '
        . 'extension is loaded in php.ini of the command line too, and save the module settings of one product '
        . 'once, so that WHMCS loads the module\'s hooks.',
    'check_invoices' => 'WHMCS makes invoices :days days before the due date.',
    'check_invoices_late' => 'WHMCS makes invoices :days days before the due date; renewals need at '
        . 'least 7, so that the certificate is renewed before it ends. Change it in Automation Settings, '
        . 'Billing.',
    'check_nothing_to_synchronise' => 'There are no orders to synchronise yet.',
    'check_synchronised' => 'Last synchronised with Certum at :at.',
    'check_synchronised_late' => 'Last synchronised with Certum at :at. Orders are not kept current: '
        . 'check that cron runs, and the connection.',
    'check_never_synchronised' => 'Orders were never synchronised with Certum. Check that cron runs, '
        . 'and the connection.',
    'check_answered' => 'Certum answered and accepts user name, password and this server\'s address; '
        . ':count products are listed.',
    'check_no_products' => 'Certum answered, but lists no products for this account. Ask Certum to enable them.',
    'check_not_in_account' => ':names: product :code is not one that this account can order. Choose '
        . 'another in the module settings, or ask Certum to enable it.',
    'check_credentials_refused' => 'Certum refuses the user name and password. Check both, and that '
        . 'they belong to the chosen mode (test or production).',
    'check_address_refused' => 'Certum refuses calls from this server\'s IP address. Add the address '
        . 'to the allowed ones in Certum\'s partner panel.',
    'check_settings_unusable' => 'No call can be made with the settings in php.ini: :detail',
    'check_name_not_found' => 'The name of Certum\'s service cannot be looked up. Check this '
        . 'server\'s name resolution (/etc/resolv.conf).',
    'check_no_connection' => 'There is no connection to Certum\'s service. Check that the firewall '
        . 'lets this server connect to port 443 there, or set certum.proxy.',
    'check_tls_failed' => 'The encrypted connection to Certum fails. Check this server\'s clock; '
        . 'where a proxy opens TLS, name its CA in certum.ca_file.',
    'check_too_slow' => 'Certum does not answer in time. Try later; if it stays so, ask Certum '
        . 'whether its service works.',
    'check_service_failed' => 'Certum\'s service answers with a failure. Try later. Details: :detail',
    'check_password_unreadable' => 'The stored password cannot be used. Save user name and password '
        . 'in the product\'s module settings again.',
    'check_account_not_kept' => ':names: cron does not have the password of the account :user (:mode). Open the '
        . 'module settings of the product once, so that it is kept.',
    'check_clock' => 'This server\'s clock agrees with Certum\'s.',
    'check_clock_off' => 'This server\'s clock is :seconds s off Certum\'s. Set it by NTP: changes of '
        . 'orders can be missed otherwise.',
];

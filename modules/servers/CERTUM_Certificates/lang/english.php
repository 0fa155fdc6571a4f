<?php

return [
    'unavailable' => 'This is not available at the moment. Please try again later or contact us.',
    'extension_missing_staff' => 'Certum Certificates: the PHP extension "certum" is not loaded, or too old. Install '
        . 'it and add extension=certum to php.ini of the web server and of the command line.',
    'not_paid' => 'The certificate can be configured here as soon as it is paid for.',
    'no_order' => 'There is no certificate order for this service.',
    'other_client' => 'The order belongs to another client.',
    'addon_product' => 'This product cannot be sold as an addon of another product, only as a product of its own.',
    'account_missing' => 'The product has no user name or no password for Certum.',
    'already_ordered' => 'This certificate has been ordered already.',
    'being_ordered' => 'This certificate is being ordered right now. Please look at the product page in a minute.',
    'not_now' => 'This cannot be done in the order\'s present state.',
    'post_needed' => 'Please use the button on the page.',
    'no_certificate' => 'There is no such certificate.',
    'sent_just_now' => 'The certificate was sent less than a minute ago. Please wait a moment before sending it again.',

    'setting_user' => 'User name',
    'setting_user_hint' => 'Of your partner account at Certum',
    'setting_password' => 'Password',
    'setting_password_hint' => '',
    'setting_product' => 'Product',
    'setting_product_hint' => 'The list is read from your account once the user name and password are saved',
    'setting_method' => 'Approve Method',
    'setting_method_hint' => 'Preselected; the customer may choose another one',
    'setting_domains' => 'Additional Domains',
    'setting_domains_hint' => 'Up to 10 names, including the first',
    'setting_limit' => 'Domains Limit',
    'setting_limit_hint' => 'Names in one certificate; empty: 10, or the product\'s own limit where that is higher',
    'setting_more' => 'Allow To Add More Domains',
    'setting_more_hint' => 'Up to the limit; also new names in a reissue',
    'setting_validation' => 'Validation Type',
    'setting_validation_hint' => 'Used only for products that this module does not know',
    'setting_wildcard' => 'WildCard',
    'setting_wildcard_hint' => '',
    'setting_mode' => 'Mode',
    'setting_mode_hint' => 'Certum\'s test or production service',
    'setting_language' => 'Default Language',
    'setting_language_hint' => 'For Certum\'s own mails where the customer\'s language is another one',
    'setting_label' => 'Display Product Name Instead Of Certificate Name',
    'setting_label_hint' => '',
    'setting_due' => 'Set Product Due Date As Certificate Date',
    'setting_due_hint' => '',
    'setting_norenew' => 'Disable renew in Client Area',
    'setting_norenew_hint' => '',
    'setting_problem_user_name_missing' => 'The user name is missing.',
    'setting_problem_product_missing' => 'Choose a product.',
    'setting_problem_product_is_renewal' => 'This code renews a certificate and cannot be ordered. Choose the product '
        . 'itself.',
    'setting_problem_wildcard_missing' => 'This is a wildcard product: tick WildCard.',
    'setting_problem_wildcard_not_product' => 'This product has no wildcard: untick WildCard, or choose another '
        . 'product.',
    'setting_problem_names_missing' => 'This product has several names: tick Additional Domains.',
    'setting_problem_names_not_product' => 'This product has one name: untick Additional Domains, or choose another '
        . 'product.',
    'setting_problem_limit_no_number' => 'Domains Limit is not a number.',
    'setting_problem_limit_too_high' => 'Domains Limit is higher than the product allows.',
    'setting_problem_method_not_for_wildcard' => 'A file cannot prove a wildcard: choose another Approve Method.',
    'setting_problem_method_unknown' => 'This Approve Method is not known.',

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
    'hint_names' => 'One per line. Names in the CSR are added automatically.',
    'hint_hashAlgorithm' => 'Default: Certum chooses',
    'hint_revocationContactEmail' => 'Optional',

    'problem_' => '',
    'problem_required' => 'is required.',
    'problem_too_long' => 'is too long: at most :value characters are possible.',
    'problem_characters' => 'contains characters that cannot be sent.',
    'problem_country' => '":value" is not a country code of two letters.',
    'problem_email' => '":value" is not an e-mail address.',
    'problem_locality_or_state' => 'enter the locality or the state.',
    'problem_csr_missing' => 'paste the CSR, with its BEGIN and END lines.',
    'problem_csr_unreadable' => 'this is not a CSR that can be read.',
    'problem_name_wrong' => 'the name cannot be used.',
    'problem_name_wildcard' => '":value": names with an asterisk are not possible with this product.',
    'problem_name_twice' => '":value" is there twice.',
    'problem_too_many_names' => 'at most :value are possible.',
    'problem_method_not_possible' => 'this method cannot prove all names.',
    'problem_prefix_missing' => 'choose a mailbox.',
    'problem_form_old' => 'what this page showed has been changed in another window meanwhile. Please check it again, '
        . 'then continue.',

    // What keeps a change at Certum from being made, or what came of it.
    'problem_not_now' => 'This cannot be done at present.',
    'problem_certum_refused' => 'Certum refused this without a reason known to us. Please contact us.',
    'problem_outcome_unknown' => 'It is not known yet what became of it.',
    'problem_not_sendable' => 'contains characters that cannot be sent.',
    'problem_number_taken' => 'The order needs our attention. Please contact us.',
    'problem_serial_unreadable' => 'this is neither a serial number nor a certificate.',
    'problem_serial_foreign' => 'there is no certificate ":value" here.',
    'problem_certificate_ended' => 'the certificate ":value" was revoked or has ended.',
    'problem_date_not_wanted' => 'leave the date empty unless the key is compromised.',
    'problem_date_unreadable' => '":value" is not a date such as 2026-11-22.',
    'problem_date_outside' => 'the date has to lie between the first day of the certificate and today.',
    'problem_common_name_differs' => 'the CSR is for another name: its common name has to be :value.',
    'problem_not_renewable' => 'This product cannot be renewed. Please order a new one.',
    'problem_names_fixed' => '":value" is not in the certificate, and no names can be added to it.',
    'problem_shop_must_mend' => 'This cannot be done because of a problem on our side. Please contact us and quote the '
        . 'number :value.',
    'problem_another_method' => 'Certum makes no new code for the same method: please choose another one.',
    'problem_email_still_valid' => 'The e-mail that was sent before is still valid: no other was sent.',
    'problem_not_proved_yet' => ':value: not proved yet.',
    'lost_unchanged' => 'The code to publish was lost, and Certum makes no other one for the same method. Please '
        . 'choose another method on the page for the verification.',
    'lost_away' => 'The code to publish was lost. Please ask for a new one on the page for the verification.',
    'lost_doubtful' => 'A new code may have been made, but the answer was lost. Please ask for another one before you '
        . 'publish anything.',
    'problem_code_doubtful' => 'Certum\'s answer was lost. The code shown may no longer be valid: please ask for a new '
        . 'one.',

    'names_proved' => 'The names are proved: nothing has to be published any more.',
    'checks_holder' => 'Certum is now checking the organisation. This can take a few days, and Certum may get in touch '
        . 'with you.',
    // What Certum refused: for the client, and for administrators.
    'refused_order' => 'Certum did not issue this certificate. Please contact us, so that we can find out why and what '
        . 'can be done.',
    'refused_change' => 'Certum did not carry out the last reissue or renewal. The present certificate stays as it is. '
        . 'Please contact us, so that we can find out why.',
    'staff_rejected' => 'Press Create (Module Commands) to let the customer configure the certificate again.',
    'staff_refused_change' => 'Certum refused the last reissue or renewal. The present certificate stays as it is; the '
        . 'reissue or renewal can be ordered again.',

    'names' => 'Names in the certificate',
    'name' => 'Name',
    'www' => 'with www',
    'prove' => 'How do you prove that the names are yours?',
    'mailbox' => 'Mailbox that gets the message',
    'instructions_email' => 'E-mail address for the instructions',
    'send_messages' => 'Send verification messages',
    'add_name' => 'Add a name',
    'summary' => 'Certificate for',

    // Step two's names and methods, and the tools beside a CSR
    'remove' => 'Remove',
    'check_wildcard' => 'Names with an asterisk are not possible with this product.',
    'check_address' => 'Only the name, such as shop.example.com: no https:// and no path.',
    'check_wrong' => 'This is not a complete domain name, such as shop.example.com.',
    'check_twice' => 'This name is already there.',
    'check_also' => 'In the certificate:',
    'method_unfit' => 'Not possible here: it cannot prove every name, for example one with an asterisk.',
    'csr_details' => 'Get details from CSR',
    'csr_reading' => 'The CSR is being read …',
    'csr_away' => 'The CSR cannot be read at the moment. You can enter the details yourself and continue.',
    'csr_empty' => 'Paste the CSR first, with its BEGIN and END lines.',
    'csr_key' => 'Key',
    'csr_filled' => 'Filled in from the CSR:',
    'csr_kept' => 'All fields were filled in already; nothing was changed.',
    'keys_open' => 'Make key and CSR in this browser',
    'keys_title' => 'Make key and CSR in this browser',
    'keys_warning' => 'The private key is made on your device and is never sent to us.',
    'keys_warning_more' => 'Save the file and keep it safe: without it the certificate is useless, and nobody can '
        . 'recover it. It has no password. Do not send it to anybody, not even to us.',
    'keys_kind' => 'Kind of key',
    'keys_make' => 'Make key and CSR',
    'keys_name_missing' => 'Enter the common name first.',
    'keys_making' => 'The key is being made …',
    'keys_made' => 'The key is ready. Save it now; then you can use the CSR.',
    'keys_save' => 'Save the private key',
    'keys_saved' => 'Check that the file is in your downloads, then use the CSR.',
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
    'todo_in_words' => 'In words, for whoever looks after server or DNS',
    'what_to_do_for' => 'Publish this for each name. Certum checks by itself, and then issues the certificate.',
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
    'phase_configuring' => 'Waiting to be configured',
    'phase_unknown' => 'The order was sent, but Certum\'s answer was lost. We will find out what became of it; please '
        . 'do not order again.',
    'phase_foreign' => 'The order needs our attention. Please contact us.',
    'phase_foreign_staff' => 'The order\'s number is another order\'s at Certum, so nothing was ordered. Press Create: '
        . 'the customer can order again then, under a new number.',
    'phase_pending' => 'Ordered, waiting for verification',
    'phase_issued' => 'Issued',
    'phase_changing' => 'Issued, another certificate is under way',
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
    'step_APPLICANT' => 'Applicant',
    'step_AUTHORIZATION' => 'Authorisation of the applicant',
    'step_EXTENDED_VALIDATION' => 'Extended validation',
    'step_SYSTEM' => 'Automatic checks',
    'step_INTERNAL' => 'Certum\'s own check',
    'step_PRODUCT' => 'Product',
    'state_REQUIRED' => 'open',
    'state_NOT_REQUIRED' => 'not needed',
    'state_FAILED' => 'failed',
    'state_VERIFIED' => 'done',

    // The pages that manage a certificate: action_ title and button, intro_ what happens, do_ the form's button,
    // asks_ before it is done, said_ after it was. A key that ends in _plain is used where nothing is published: with
    // certificates for persons and software, and where nothing is under way.
    'actions' => 'Actions',
    'not_done' => 'Nothing was changed. Please check this:',
    'busy' => 'This certificate is just being changed by another request. Please look again in a minute.',
    'stale' => 'Something was done with this certificate after this page was opened. Please check what is shown now '
        . 'and send the form again.',
    'said_unknown' => 'It was sent to Certum, but the answer was lost. Please do not send it again: we will find out '
        . 'what became of it and show it here.',
    'said_not_done' => 'Certum did not carry out the last request. Nothing was changed; you can send it again.',
    'problem_certum_away' => 'Certum cannot be reached at the moment. Nothing was changed and nothing that you typed '
        . 'is lost: please try again in a few minutes.',
    'problem_shop_refused' => 'Our account at Certum cannot be used at the moment. Please contact us.',
    'field_revocationReason' => 'Reason',
    'field_keyCompromiseDate' => 'Date of the compromise',
    'field_note' => 'Note',
    'said_not_sent' => 'The e-mail could not be sent to everybody. Please try again later, or save the certificate '
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
    'intro_verification' => 'Certum issues the certificate as soon as control of every name is proved. It checks every '
        . 'few minutes by itself; the button below makes it check at once.',
    'intro_verification_plain' => 'This is what Certum says of the names.',
    'do_verification' => 'Check now',
    'verification_state' => 'Proof',
    'method' => 'Method',
    'proof_expires' => 'To be proved by',
    'reason' => 'What Certum says',
    'no_names_yet' => 'Certum has not reported on the names yet. Check now, or look again in a few minutes.',
    'state_' => 'not checked yet',

    'action_change' => 'Change / resend verification',
    'intro_change' => 'Choose another way to prove that the names are yours, or the same one again. You get a new '
        . 'code: what was published for the old one no longer counts.',
    'action_change_plain' => 'Resend verification e-mail',
    'intro_change_plain' => 'Certum sends the e-mail by which the address is confirmed once more.',
    'do_change_plain' => 'Send it again',
    'said_change_plain' => 'Certum was asked to send its e-mail again. Please do what the e-mail says.',
    'do_change' => 'Get a new code',
    'said_change' => 'The verification was started anew. Publish what is shown below; the previous code no longer '
        . 'counts.',

    'action_check' => 'Check now',
    'intro_check' => 'Certum checks at once what you have published, rather than in a few minutes.',
    'intro_check_plain' => 'We ask Certum for the present state at once, rather than in a few minutes.',
    'do_check' => 'Check now',
    'said_check' => 'Certum was asked. This is what it says now.',
    'said_check_soon' => 'Certum was asked less than ten seconds ago. This is what it said.',

    'action_csr' => 'Provide new CSR to Renew',
    'intro_csr' => 'This CSR is kept for the next renewal. Until then you can replace it at any time. Its common name '
        . 'must be that of the present certificate; if possible, make a new key for it.',
    'csr_stored' => 'Kept for the next renewal',
    'field_key' => 'Key',
    'do_csr' => 'Keep this CSR',
    'said_csr' => 'The CSR is kept. It is used for the next renewal.',

    'action_renew' => 'Renew Certificate',
    'intro_renew' => 'A renewal is a new certificate for the next term. The present one stays valid until its end, so '
        . 'there is no hurry to install the new one.',
    'do_renew' => 'Renew',
    'said_renew' => 'The renewal is ordered. The present certificate stays valid. Publish what is shown below, and the '
        . 'new certificate will be issued.',
    'said_renew_plain' => 'The renewal is ordered. The present certificate stays valid. Certum makes its checks '
        . 'and may write to you by e-mail; then the new certificate is issued.',
    'serial_or_pem' => 'Serial number of the certificate, or the certificate itself (PEM)',
    'hint_csr' => 'With its BEGIN and END lines. Never give away the private key.',
    'renew_too_early' => 'Certum takes the renewal from :moment on, 30 days before the certificate\'s term ends. '
        . 'Please press Renew then: nothing was ordered yet.',
    'said_renew_needs_csr' => 'There is no CSR for the renewal. The customer was asked for one by e-mail; please renew '
        . 'again once it is there.',
    'changing_renew' => 'A renewal is under way. The present certificate stays valid until its end.',

    'action_reissue' => 'Reissue Certificate',
    'intro_reissue' => 'A reissue gives you the certificate with a new key for the rest of the term. Certum revokes '
        . 'the present certificate 14 days after the new one is issued: please install the new one before that.',
    'do_reissue' => 'Reissue',
    'said_reissue' => 'The reissue is ordered. The present certificate works until 14 days after the new one is '
        . 'issued. Publish what is shown below, and the new certificate will be issued.',
    'said_reissue_plain' => 'The reissue is ordered. The present certificate works until 14 days after the new one is '
        . 'issued. Certum makes its checks and may write to you by e-mail; then the new certificate is issued.',
    'changing_reissue' => 'A reissue is under way. The present certificate works until 14 days after the new one is '
        . 'issued: install the new one before that.',
    'old_ends' => 'The replaced certificate is revoked on',

    'action_revoke' => 'Revoke Certificate',
    'intro_revoke' => 'Browsers and mail programs stop trusting a revoked certificate within hours. If you only need '
        . 'another key or other names, reissue the certificate instead.',
    'revoke_which' => 'Certificate',
    'revoke_why' => 'Reason',
    'reason_KEYCOMPROMISE' => 'The key is compromised, or the card that holds it is lost',
    'reason_CESSATIONOFOPERATION' => 'I no longer control the names in the certificate',
    'reason_CESSATIONOFOPERATION_plain' => 'I no longer use the mailbox, or no longer publish the software',
    'reason_SUPERSEDED' => 'It was replaced by another certificate',
    'reason_UNSPECIFIED' => 'Another reason',
    'compromised_on' => 'Date of the compromise',
    'hint_compromised' => 'Only for a compromised key.',
    'note' => 'Note',
    'note_hint' => 'At most :count characters.',
    'do_revoke' => 'Revoke',
    'asks_revoke' => 'Do you want to revoke this certificate? This cannot be undone, and sites that use it will be '
        . 'shown as insecure.',
    'yes_revoke' => 'Yes, revoke it',
    'said_revoke' => 'The certificate is being revoked.',

    'action_cancel' => 'Cancel Order',
    'intro_cancel' => 'Possible while nothing is issued. After that press Create (Module Commands), so that the '
        . 'customer can configure the certificate anew.',
    'do_cancel' => 'Cancel the order',
    'asks_cancel' => 'Do you want to cancel the order at Certum? This cannot be undone.',
    'yes_cancel' => 'Yes, cancel it',
    'said_cancel' => 'The order is cancelled.',
    'said_cancel_nothing' => 'Nothing was cancelled.',
    'problem_nothing_to_cancel' => 'Certum had issued the certificate by then.',

    'tab_number' => 'Certum: order number',
    'tab_ssl' => 'Certum: SSL configuration status',

    'mail_configure_subject' => 'Configure your certificate: {$service_product_name}',
    'mail_configure_message' => '<p>Dear {$client_name|escape},</p><p>your certificate is waiting to be configured. '
        . 'Please open this page:</p><p>{$ssl_configuration_link}</p>{$certum_problems_html}<p>{$signature}</p>',
    'mail_problems' => 'Certum did not take the order as it was sent. Please change this and send it again:',
    'mail_publish_subject' => 'What to publish for your certificate (order {$certum_order})',
    'mail_publish_message' => '<p>Dear {$client_name|escape},</p><p>your certificate has been ordered. To prove that '
        . 'the names are yours, please do the following:</p>{$certum_todo_html}<p>Certum checks by itself, and then '
        . 'issues the certificate.</p><p>{$signature}</p>',
    'mail_todo_page' => 'This page shows how far it is, and offers other ways to prove the names:',
    'mail_issued_subject' => 'Your certificate is issued: {$certum_name}',
    'mail_issued_message' => '<p>Dear {$client_name|escape},</p><p>your certificate for {$certum_names|escape} has '
        . 'been issued and is valid until {$certum_valid_until|escape}. It is attached, together with its '
        . 'intermediate certificates.</p><p>{$certum_page_link}</p><p>{$signature}</p>',
    'mail_csr_subject' => 'A new CSR is needed: {$certum_name}',
    'mail_csr_message' => '<p>Dear {$client_name|escape},</p><p>your certificate for {$certum_names|escape}, valid '
        . 'until {$certum_valid_until|escape}, is to be renewed. For that we need a new CSR from you. Please provide '
        . 'it here:</p><p>{$certum_csr_link}</p><p>{$signature}</p>',
    'mail_revoked_subject' => 'Your certificate is revoked: {$certum_name}',
    'mail_revoked_message' => '<p>Dear {$client_name|escape},</p><p>the certificate for {$certum_names|escape} with '
        . 'the serial number {$certum_serial|escape} has been revoked. Browsers and mail programs no longer trust it: '
        . 'please stop using it.</p><p>{$certum_page_link}</p><p>{$signature}</p>',

    // For administrators, in WHMCS's activity log too.
    'mail_refused_subject' => 'Certum refused an order (service :service)',
    'mail_refused_order' => 'Certum refused the order :number for :names (service :service, client :client). Please '
        . 'ask Certum why. Then press Create among the service\'s Module Commands, so that the customer can configure '
        . 'the certificate again, or end the service.',
    'mail_refused_change' => 'Certum refused the reissue or renewal of the certificate for :names (order :number, '
        . 'service :service, client :client). The present certificate stays as it is. Please ask Certum why; the '
        . 'reissue or renewal can then be ordered again.',

    // Why a service is suspended, after "Certum: ".
    'suspended_revoked' => 'the certificate is revoked',
    'suspended_expired' => 'the certificate has expired',

    // check of the connection
    'check_link' => 'Check the connection (addon module Certum Certificates)',
    'check_extension' => 'The extension is loaded, version :version.',
    'check_limits' => 'Time limits: :connect s to connect, :whole s for a call.',
    'check_limits_short' => 'The time limits (certum.connect_timeout :connect s, certum.timeout :whole s) are so short '
        . 'that calls may fail when the network is slow. Remove them from php.ini, or set 10 and 60.',
    'check_limits_long' => 'A call may take :whole s (certum.timeout): a customer\'s page would wait that long. Set 60.'
,
    'check_endpoint_override' => 'certum.endpoint in php.ini sends every call, with the password, to :value instead of '
        . 'Certum. That is for tests: remove the line.',
    'check_proxy' => 'Calls go through the proxy :value.',
    'check_ca_file' => 'Certum\'s TLS certificate is checked against :value.',
    'check_ca_file_unreadable' => 'certum.ca_file names :value, which cannot be read. Without it no call works: '
        . 'correct the path or remove the line.',
    'check_cron' => 'Cron ran this module at :at.',
    'check_cron_late' => 'Cron last ran this module at :at. It should do so every few minutes: check that cron runs, '
        . 'and that the extension is also loaded in php.ini of the command line.',
    'check_cron_never' => 'Cron has not run this module yet. Check that cron runs and that the extension is also '
        . 'loaded in php.ini of the command line, and save the module settings of one product once, so that WHMCS '
        . 'loads the module\'s hooks.',
    'check_invoices' => 'WHMCS makes invoices :days days before the due date.',
    'check_invoices_late' => 'WHMCS makes invoices :days days before the due date; renewals need at least 7, so that '
        . 'the certificate is renewed before it ends. Change it in Automation Settings, Billing.',
    'check_nothing_to_synchronise' => 'There are no orders to synchronise yet.',
    'check_synchronised' => 'Last synchronised with Certum at :at.',
    'check_synchronised_late' => 'Last synchronised with Certum at :at. Orders are not kept up to date: check that '
        . 'cron runs, and check the connection.',
    'check_never_synchronised' => 'Orders have never been synchronised with Certum. Check that cron runs, and check '
        . 'the connection.',
    'check_answered' => 'Certum answers and accepts the user name, the password and this server\'s address; products '
        . 'listed: :count.',
    'check_no_products' => 'Certum answers, but lists no products for this account. Ask Certum to enable them.',
    'check_not_in_account' => ':names: this account cannot order the product :code. Choose another one in the module '
        . 'settings, or ask Certum to enable it.',
    'check_credentials_refused' => 'Certum refuses the user name and password. Check both, and that they belong to the '
        . 'chosen mode (test or production).',
    'check_address_refused' => 'Certum refuses calls from this server\'s IP address. Add the address to the allowed '
        . 'ones in Certum\'s partner panel.',
    'check_settings_unusable' => 'No call can be made with the settings in php.ini: :detail',
    'check_name_not_found' => 'The name of Certum\'s service cannot be resolved. Check this server\'s name resolution '
        . '(/etc/resolv.conf).',
    'check_no_connection' => 'There is no connection to Certum\'s service. Check that the firewall lets this server '
        . 'connect to port 443 there, or set certum.proxy.',
    'check_tls_failed' => 'The encrypted connection to Certum fails. Check this server\'s clock; where a proxy opens '
        . 'TLS, name its CA in certum.ca_file.',
    'check_too_slow' => 'Certum does not answer in time. Try again later; if this continues, ask Certum whether its '
        . 'service works.',
    'check_service_failed' => 'Certum\'s service answers with an error. Try again later. Details: :detail',
    'check_password_unreadable' => 'The stored password cannot be used. Save the user name and password in the '
        . 'product\'s module settings again.',
    'check_account_not_kept' => ':names: cron does not have the password of the account :user (:mode). Open the module '
        . 'settings of the product once, so that it is kept.',
    'check_clock' => 'This server\'s clock agrees with Certum\'s.',
    'check_clock_off' => 'This server\'s clock is :seconds s off Certum\'s. Set it by NTP: otherwise changes of orders '
        . 'can be missed.',
];

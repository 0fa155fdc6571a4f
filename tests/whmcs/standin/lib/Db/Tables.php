<?php

declare(strict_types=1);

namespace Standin\Db;

/**
 * The core tables: the columns that public modules and the API reference use. `id` comes first where it exists.
 */
final class Tables
{
    /** table => 'name:type …'; types: int, str, text, dec, date, stamp, bool; `id` is an auto increment. */
    private const SPEC = [
        'tblconfiguration' => 'id setting:str value:text',
        'tblcurrencies' => 'id code:str prefix:str suffix:str format:int rate:dec default:int',
        'tblclients' => 'id uuid:str firstname:str lastname:str companyname:str email:str address1:str address2:str'
            . ' city:str state:str postcode:str country:str phonenumber:str currency:int language:str status:str'
            . ' defaultgateway:str tax_id:str groupid:int credit:dec datecreated:date notes:text',
        'tblusers' => 'id first_name:str last_name:str email:str password:str language:str',
        'tblusers_clients' => 'id auth_user_id:int client_id:int owner:int permissions:text',
        'tblcontacts' => 'id userid:int firstname:str lastname:str companyname:str email:str address1:str'
            . ' address2:str city:str state:str postcode:str country:str phonenumber:str',
        'tbladmins' => 'id roleid:int username:str password:str firstname:str lastname:str email:str language:str'
            . ' disabled:int',
        'tblproductgroups' => 'id name:str headline:str hidden:int order:int',
        'tblproducts' => 'id type:str gid:int name:str description:text hidden:int retired:int showdomainoptions:int'
            . ' welcomeemail:int paytype:str proratabilling:int proratadate:int tax:int autosetup:str servertype:str'
            . ' servergroup:int {options} freedomain:str order:int is_featured:int created_at:stamp updated_at:stamp',
        'tblproducts_slugs' => 'id product_id:int group_id:int group_slug:str slug:str active:int',
        'tblpricing' => 'id type:str currency:int relid:int msetupfee:dec qsetupfee:dec ssetupfee:dec asetupfee:dec'
            . ' bsetupfee:dec tsetupfee:dec monthly:dec quarterly:dec semiannually:dec annually:dec biennially:dec'
            . ' triennially:dec',
        'tblproductconfiggroups' => 'id name:str description:text',
        'tblproductconfiglinks' => 'id gid:int pid:int',
        'tblproductconfigoptions' => 'id gid:int optionname:str optiontype:str qtyminimum:int qtymaximum:int'
            . ' order:int hidden:int',
        'tblproductconfigoptionssub' => 'id configid:int optionname:str sortorder:int hidden:int',
        'tblhostingconfigoptions' => 'id relid:int configid:int optionid:int qty:int',
        'tblcustomfields' => 'id type:str relid:int fieldname:str fieldtype:str description:text fieldoptions:text'
            . ' regexpr:str adminonly:str required:str showorder:str showinvoice:str sortorder:int',
        'tblcustomfieldsvalues' => 'id fieldid:int relid:int value:text',
        'tblhosting' => 'id userid:int orderid:int packageid:int server:int regdate:date domain:text paymentmethod:str'
            . ' firstpaymentamount:dec amount:dec billingcycle:str nextduedate:date nextinvoicedate:date'
            . ' termination_date:date completed_date:date domainstatus:str username:str password:text notes:text'
            . ' suspendreason:str dedicatedip:str assignedips:text diskusage:int disklimit:int bwusage:int'
            . ' bwlimit:int lastupdate:stamp overideautosuspend:int overidesuspenduntil:date promoid:int qty:int',
        'tblhostingaddons' => 'id orderid:int hostingid:int addonid:int userid:int name:str status:str'
            . ' nextduedate:date billingcycle:str',
        'tblsslorders' => 'id userid:int serviceid:int addon_id:int remoteid:text module:text certtype:text'
            . ' configdata:text authdata:text completiondate:stamp status:text',
        'tblorders' => 'id ordernum:int userid:int invoiceid:int status:str date:stamp amount:dec paymentmethod:str',
        'tblinvoices' => 'id userid:int invoicenum:str date:date duedate:date datepaid:stamp'
            . ' date_refunded:stamp date_cancelled:stamp subtotal:dec credit:dec tax:dec tax2:dec total:dec'
            . ' taxrate:dec status:str paymentmethod:str notes:text',
        'tblinvoiceitems' => 'id invoiceid:int userid:int type:str relid:int description:text amount:dec taxed:int'
            . ' duedate:date paymentmethod:str',
        'tblaccounts' => 'id userid:int currency:int gateway:str date:stamp description:text amountin:dec fees:dec'
            . ' amountout:dec rate:dec transid:str invoiceid:int refundid:int',
        'tblcredit' => 'id clientid:int date:date description:text amount:dec relid:int',
        'tblupgrades' => 'id userid:int orderid:int type:str date:date relid:int originalvalue:str newvalue:str'
            . ' amount:dec recurringchange:dec status:str paid:str',
        'tblcancelrequests' => 'id date:stamp relid:int reason:text type:str',
        'tblemailtemplates' => 'id type:str name:str subject:str message:text attachments:text fromname:str'
            . ' fromemail:str disabled:int custom:int language:str copyto:str blind_copy_to:str plaintext:int'
            . ' created_at:stamp updated_at:stamp',
        'tblemails' => 'id userid:int subject:text message:text date:stamp to:text cc:text bcc:text attachments:text',
        'tbladdonmodules' => 'id module:str setting:str value:text',
        'tblservers' => 'id name:str ipaddress:str hostname:str username:str password:text accesshash:text'
            . ' secure:str port:int type:str active:int disabled:int',
        'tblservergroups' => 'id name:str filltype:int',
        'tblmodulelog' => 'id date:stamp module:str action:str request:text response:text arrdata:text',
        'tblactivitylog' => 'id date:stamp description:text user:str userid:int ipaddr:str',
        'tblmodulequeue' => 'id service_type:str service_id:int module_name:str module_action:str last_attempt:stamp'
            . ' last_attempt_error:text num_retries:int completed:int created_at:stamp updated_at:stamp',
        'tbldomains' => 'id userid:int orderid:int domain:str status:str registrationdate:date expirydate:date',
        'tbltask' => 'id priority:int class_name:str is_enabled:int name:str',
        'tbltask_status' => 'id task_id:int last_run:stamp next_due:stamp',
    ];

    /** The keys that WHMCS has on what modules read, each its columns; that of tblsslorders is its id alone. */
    public const KEYS = [
        'tblhosting' => ['userid', 'orderid', 'packageid', 'domainstatus(12)'],
        'tblinvoices' => ['userid', 'duedate'],
        'tblinvoiceitems' => ['invoiceid', 'userid,type(30),relid'],
        'tblcancelrequests' => ['relid'],
        'tblemails' => ['userid'],
    ];

    /** @return array<string, array<string, string>> table => [column => type] */
    public static function all(): array
    {
        $options = implode(' ', array_map(static fn (int $n) => "configoption$n:text", range(1, 24)));
        $tables = [];
        foreach (self::SPEC as $table => $columns) {
            foreach (explode(' ', str_replace('{options}', $options, $columns)) as $column) {
                [$name, $type] = explode(':', $column . ':id');
                $tables[$table][$name] = $type;
            }
        }
        return $tables;
    }
}

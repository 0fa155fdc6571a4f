use super::*;
use crate::setting::{self, Setting};
use crate::settings::ProductSettings;
use crate::words::{Environment, PayType};
use certum::catalogue;
use certum::publication::Method;
use serde_json::json;

const ACCOUNT: AccountName<'static> = AccountName {
    user_name: "partner",
    environment: Environment::Production,
};

const NOW: time::OffsetDateTime = time::macros::datetime!(2026-11-22 12:00 UTC);

fn listed(code: &str, label: &str) -> messages::ListedProduct {
    messages::ListedProduct {
        code: Some(code.to_owned()),
        label: Some(label.to_owned()),
        ..messages::ListedProduct::default()
    }
}

fn known(id: u64, user: &str, product: &str, mode: &str) -> whmcs::Product {
    let mut options = vec![String::new(); setting::MOST];
    for (number, value) in [(1, user), (3, product), (10, mode)] {
        options[number - 1] = value.to_owned();
    }
    whmcs::Product {
        id,
        name: String::new(),
        pay_type: PayType::Recurring,
        is_visible: true,
        options,
    }
}

#[test]
fn settings_fit_each_known_product() {
    let mut met = 0;
    for product in catalogue::all()
        .iter()
        .filter(|product| !product.is_renewal)
    {
        let found = offers(
            &[listed(&code(product), "")],
            &[],
            ACCOUNT,
            &Texts::default(),
        );
        let [offer] = found.as_slice() else {
            panic!("{product:?}: {found:?}")
        };
        let settings = ProductSettings::read(&offer.options);
        assert_eq!(settings.problems(NOW), [], "{product:?}");
        assert_eq!(
            settings.product.as_ref().map(|product| product.code),
            Some(product.code)
        );
        assert_eq!(settings.environment, ACCOUNT.environment);
        assert_eq!(settings.user_name, "partner");
        assert_eq!(settings.method, Method::DnsTxtPrefix);
        if let Some(Coverage::ManyNames { max }) = product.coverage {
            assert_eq!(settings.max_rows(), max);
        }
        assert_eq!(offer.title, product.said().to_string());
        met += 1;
    }
    assert!(met > 30, "{met}");
}

#[test]
fn renewals_and_what_has_no_code_are_left_out() {
    let list = [
        listed("606", "Commercial SSL (1 Year) Renewal"),
        listed("x", "rubbish"),
        messages::ListedProduct::default(),
        listed("601", "Commercial SSL (1 Year) Issue"),
        listed("601", "Commercial SSL (1 Year) Issue"),
    ];
    let codes: Vec<String> = offers(
        &list,
        &[],
        ACCOUNT,
        &Texts::from(certum::language::Language::Polish),
    )
    .iter()
    .map(|offer| code(&offer.product))
    .collect();
    assert_eq!(codes, ["601"]);
}

#[test]
fn unknown_products_are_read_by_their_labels() {
    let found = offers(
        &[listed("995", "Future WildCard SSL (2 Years) Issue")],
        &[],
        ACCOUNT,
        &Texts::default(),
    );
    assert_eq!(ProductSettings::read(&found[0].options).problems(NOW), []);
    assert!(
        found[0].title.contains("Future WildCard SSL"),
        "{}",
        found[0].title
    );
}

#[test]
fn what_is_there_is_recognised() {
    let list = [listed("601", ""), listed("651", "")];
    let presence =
        |rows: &[whmcs::Product]| offers(&list, rows, ACCOUNT, &Texts::default())[0].presence;
    assert_eq!(presence(&[]), Presence::New);
    assert_eq!(
        presence(&[known(4, "partner", "601", "production")]),
        Presence::There(4)
    );
    assert_eq!(
        presence(&[known(
            4,
            "partner",
            "601 Commercial SSL (1 year)",
            "Production"
        )]),
        Presence::There(4)
    );
    assert_eq!(
        presence(&[known(4, "partner", "601", "test")]),
        Presence::New
    );
    assert_eq!(
        presence(&[known(4, "other", "601", "production")]),
        Presence::New
    );
    assert_eq!(
        presence(&[known(4, "partner", "602", "production")]),
        Presence::New
    );
    let broken = known(4, "partner", "601", "");
    assert_eq!(
        presence(std::slice::from_ref(&broken)),
        Presence::Unfinished(4)
    );
    assert_eq!(
        presence(&[broken, known(5, "partner", "601", "production")]),
        Presence::There(5)
    );
}

#[test]
fn an_offer_for_php() {
    let offer = offers(&[listed("671", "")], &[], ACCOUNT, &Texts::default()).remove(0);
    let view = serde_json::to_value(offer.view(false, &Texts::default())).unwrap();
    assert_eq!(view["presence"], "new");
    let names: Vec<&String> = view.as_object().unwrap().keys().collect();
    let expected = [
        "code",
        "title",
        "kind",
        "coverage",
        "max_names",
        "presence",
        "product",
        "can",
        "ticked",
    ];
    assert_eq!(names, expected);
    let first: Vec<(usize, &str)> = offer.first().collect();
    assert!(first.contains(&(3, "671")));
    assert!(
        !first
            .iter()
            .any(|(number, _)| *number == Setting::Password.place())
    );
    assert_eq!(first.len(), 5);
    let rest: Vec<(usize, &str)> = offer.rest().collect();
    assert!(rest.contains(&(10, "production")));
    assert!(rest.contains(&(16, "cancel")) && rest.contains(&(19, "allowed")));
    assert_eq!(rest.len(), 14);
}

#[test]
fn what_was_made_is_shown_as_there() {
    let mut offer = offers(&[listed("601", "")], &[], ACCOUNT, &Texts::default()).remove(0);
    let shown = |offer: &Offer| {
        let view = serde_json::to_value(offer.view(false, &Texts::default())).unwrap();
        json!([view["code"], view["presence"], view["product"]])
    };
    assert_eq!(shown(&offer), json!(["601", "new", 0]));
    offer.presence = Presence::Unfinished(7);
    assert_eq!(shown(&offer), json!(["601", "unfinished", 7]));
    offer.presence = Presence::There(7);
    assert_eq!(shown(&offer), json!(["601", "there", 7]));
}

#[test]
fn no_two_products_get_the_same_name() {
    let list: Vec<messages::ListedProduct> = catalogue::all()
        .iter()
        .filter(|product| !product.is_renewal)
        .map(|product| listed(&code(product), &product.name))
        .collect();
    for language in certum::language::Language::ALL {
        let found = offers(&list, &[], ACCOUNT, &Texts::from(*language));
        let titles: std::collections::HashSet<&str> =
            found.iter().map(|offer| offer.title.as_str()).collect();
        assert_eq!(titles.len(), found.len());
    }
    let polish = Texts::from(certum::language::Language::Polish);
    let found = offers(&list, &[], ACCOUNT, &polish);
    let title = |wanted: &str| {
        let mut found = found.iter();
        let offer = found.find(|offer| offer.code() == wanted).unwrap();
        offer.title.clone()
    };
    assert_eq!(
        title("651"),
        "Commercial MultiDomain SSL (1 rok, do 4 nazw)"
    );
    assert_eq!(title("931"), "Commercial MultiDomain SSL (1 rok)");
    assert_eq!(title("211"), "SpaceSSL MultiDomain (1 rok) [211]");
}

#[test]
fn what_is_looked_for_is_shown() {
    let list = [
        listed("601", "Commercial SSL (1 Year) Issue"),
        listed("741", ""),
        listed("731", ""),
        listed("991", "SNI SSL (365 days) Issue"),
    ];
    let shown = |search: &str, only: &str| {
        let form = [("search", search), ("only", only)].into_iter().collect();
        let sought = Sought::read(&form);
        let all = offers(&list, &[], ACCOUNT, &Texts::default());
        let shown = all.iter().filter(|offer| sought.takes(offer));
        shown.map(Offer::code).collect::<Vec<_>>()
    };
    assert_eq!(shown("", ""), ["601", "741", "731", "991"]);
    assert_eq!(shown(" ssl COMMERCIAL", ""), ["601", "741"]);
    assert_eq!(shown("741", "DV"), ["741"]);
    assert_eq!(shown("", "SMIME"), ["731"]);
    assert_eq!(shown("ssl", "SMIME"), [""; 0]);
    assert_eq!(shown("", "'><b>").len(), 4);
}

#[test]
fn what_is_of_no_known_kind_is_not_imported() {
    let found = offers(
        &[listed("601", ""), listed("991", "SNI SSL (365 days) Issue")],
        &[],
        ACCOUNT,
        &Texts::default(),
    );
    let can: Vec<bool> = found.iter().map(Offer::can).collect();
    assert_eq!(can, [true, false]);
}

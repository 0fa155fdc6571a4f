use super::*;
use certum::catalogue;

const ACCOUNT: Account<'static> = Account {
    user_name: "partner",
    production: true,
};

fn listed(code: &str, label: &str) -> messages::Product {
    messages::Product {
        code: Some(code.to_owned()),
        label: Some(label.to_owned()),
        ..messages::Product::default()
    }
}

fn known(id: &str, user: &str, product: &str, mode: &str) -> Form {
    let values = [
        ("id", id),
        ("configoption1", user),
        ("configoption3", product),
        ("configoption10", mode),
    ];
    values.into_iter().collect()
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
            &ACCOUNT,
            Language::English,
        );
        let [offer] = found.as_slice() else {
            panic!("{product:?}: {found:?}")
        };
        let settings = Settings::read(&offer.options);
        assert_eq!(settings.problems(), Vec::<&str>::new(), "{product:?}");
        assert_eq!(
            settings.product.as_ref().map(|product| product.code),
            Some(product.code)
        );
        assert_eq!(settings.production, ACCOUNT.production);
        assert_eq!(settings.user_name, "partner");
        if let Some(Coverage::ManyNames { max }) = product.coverage {
            assert_eq!(settings.max_rows(), max);
        }
        assert_eq!(offer.title, product.title(Language::English));
        met += 1;
    }
    assert!(met > 30, "{met}");
}

#[test]
fn renewals_and_what_has_no_code_are_left_out() {
    let list = [
        listed("606", "Commercial SSL (1 Year) Renewal"),
        listed("x", "rubbish"),
        messages::Product::default(),
        listed("601", "Commercial SSL (1 Year) Issue"),
        listed("601", "Commercial SSL (1 Year) Issue"),
    ];
    let codes: Vec<String> = offers(&list, &[], &ACCOUNT, Language::Polish)
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
        &ACCOUNT,
        Language::English,
    );
    assert_eq!(
        Settings::read(&found[0].options).problems(),
        Vec::<&str>::new()
    );
    assert!(
        found[0].title.contains("Future WildCard SSL"),
        "{}",
        found[0].title
    );
}

#[test]
fn what_is_there_is_recognised() {
    let list = [listed("601", ""), listed("651", "")];
    let presence = |rows: &[Form]| offers(&list, rows, &ACCOUNT, Language::English)[0].presence;
    assert_eq!(presence(&[]), Presence::New);
    assert_eq!(
        presence(&[known("4", "partner", "601", "production")]),
        Presence::There(4)
    );
    assert_eq!(
        presence(&[known(
            "4",
            "partner",
            "601 Commercial SSL (1 year)",
            "Production"
        )]),
        Presence::There(4)
    );
    assert_eq!(
        presence(&[known("4", "partner", "601", "test")]),
        Presence::New
    );
    assert_eq!(
        presence(&[known("4", "other", "601", "production")]),
        Presence::New
    );
    assert_eq!(
        presence(&[known("4", "partner", "602", "production")]),
        Presence::New
    );
    let broken = known("4", "partner", "601", "");
    assert_eq!(
        presence(std::slice::from_ref(&broken)),
        Presence::Unfinished(4)
    );
    assert_eq!(
        presence(&[broken, known("5", "partner", "601", "production")]),
        Presence::There(5)
    );
}

#[test]
fn an_offer_for_php() {
    let view = offers(&[listed("671", "")], &[], &ACCOUNT, Language::English)[0].view();
    assert_eq!(view["presence"], "new");
    assert_eq!(view["first"]["configoption3"], "671");
    assert_eq!(view["first"].get("configoption2"), None);
    assert_eq!(view["first"].as_object().unwrap().len(), 5);
    assert_eq!(view["rest"]["configoption10"], "production");
    assert_eq!(view["rest"].as_object().unwrap().len(), 8);
    assert_eq!(view["prices"]["monthly"], -1);
    assert_eq!(view["prices"].as_object().unwrap().len(), 12);
}

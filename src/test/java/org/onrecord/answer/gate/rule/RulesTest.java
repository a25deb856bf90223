package org.onrecord.answer.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Published;
import org.onrecord.article.Span;

/** Each rule with its table: what the article says, what the sentence claims, and the objection if any. */
class RulesTest {

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il coûte 1,5 milliard d’euros. | It costs €1.5 billion. |",
                "Il coûte 1 500 millions d’euros. | It costs 1.5 billion euros. |",
                "Il coûte 1,5 milliard d’euros. | It costs $1.5 billion. | number",
                "Il coûte 1,5 milliard d’euros. | It costs 1.5 million euros. | number",
                "Le taux est de 7 %. | The rate is 7 percent. |",
                "Le taux est de 7 %. | The rate is seven per cent. |",
                "Le taux est de 7 %. | Seven people came. | number",
                "Quatre-vingt-dix-sept élèves. | 97 pupils. |",
                "Trois cent vingt mille voix. | 320,000 votes. |",
                "Au XXe siècle. | In the 20th century. |",
                "It may cost up to 500 euros. | It costs 500 euros. | bound",
                "More than 300 came. | 300 came. |",
                "300 came. | More than 300 came. | bound",
                "Entre 9 et 11 millions. | 11 millions. | bound",
                "12 blessés et 3 morts. | 3 blessés et 12 morts. | counted",
                "Two were hurt. | Both were hurt. |",
                "One in five roads is bad. | 20% of the roads are bad. |",
                "One in five roads is bad. | 25% of the roads are bad. | number",
                "Un pont sur quatre est fermé. | A quarter of the bridges are closed. |",
                "40% stayed away. | Two in five stayed away. |",
                "140 flats, 42 of them cheap. | 42 logements, dont 140 sociaux. | counted",
                "The line, 38 miles long, closed in 1967. | The line closed in 38. | counted",
                "It employs 620 workers since 2024. | It employs 2024 workers. | counted",
                "Over 300 came. | More than 300 came. |",
                "Up to 40 kilometres. | As much as 40 kilometres. |",
                "Spending fell from 48 million to 19 million. | Spending was 19 million. |",
                "140 flats and a pool of 25 metres. | 25 flats and a pool of 140 metres. | counted",
                "It rose from 310 million to 455 million pounds. | Il est passé de 310 à 455 millions de livres. |",
                "It rose from 310 million to 455 million pounds. | Il est passé de 310 à 445 millions de livres. |"
                        + " number",
                "It happened on 38 occasions. | It happened on thirty‑eight occasions. |",
                "Servi deux fois par semaine au plus. | Served at most two times a week. |",
                "Most are children under five. | Most are children under the age of five. |",
                "It rents it for £90,000 a season. | It rents it for £90,000 a month. | unit",
            })
    void figures(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new FigureRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 of 15 sailings were cut. | 15 of 12 sailings were cut. | ratio",
                "12 of the 15 came. | 15 of the 12 came. | ratio",
                "They won seven of 46 matches. | They won 46 of their matches. | ratio",
                "They won seven of 46 matches. | They won seven of their matches. |",
                "Two thirds of the claims are paid. | One third of the claims are paid. | ratio",
                "Two thirds of the claims are paid. | 67% of the claims are paid. |",
                "Deux tiers des dossiers sont réglés. | Un tiers des dossiers sont réglés. | ratio",
            })
    void ratios(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new RatioRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Surgery goes to Melbury and rehabilitation to Corvane."
                        + " | Surgery goes to Corvane and rehabilitation to Melbury. | exchanged",
                "Surgery goes to Melbury and rehabilitation to Corvane."
                        + " | Rehabilitation goes to Corvane, surgery to Melbury. |",
                "La ligne relie Melbury à Corvane en deux heures. | En deux heures, la ligne relie Melbury à Corvane. |",
                "Le train quitte Melbury à midi et atteint Corvane le soir."
                        + " | Le train quitte Corvane à midi et atteint Melbury le soir. | exchanged",
            })
    void exchangedNames(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new NameExchangeRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell from 48 to 19 tonnes. | It fell from 19 to 48 tonnes. | exchanged",
                "It fell from 48 to 19 tonnes. | It is 19 tonnes, down from 48. |",
                "It fell from 48 to 19 tonnes. | It is 48 tonnes, down from 19. | exchanged",
                "It costs 91 euros. | It costs between 91 euros and 62 euros. | exchanged",
                "By 29 votes against 20. | Par 29 voix contre 20. |",
                "By 29 votes against 20. | Par 20 voix contre 29. | exchanged",
                "72 turbines will stand instead of 110. | Instead of 110, 72 turbines will stand. |",
                "72 turbines will stand instead of 110. | Instead of 72, 110 turbines will stand. | exchanged",
            })
    void exchangedFigures(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new ExchangeRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“Subscribers came back, I think. Tourists will wait,” Ada Quill said."
                        + " | Ada Quill said that tourists came back but subscribers would wait. | crossed",
                "“Subscribers came back, I think. Tourists will wait,” Ada Quill said."
                        + " | Tourists came back and subscribers will wait, according to Ada Quill. | crossed",
                "“Subscribers came back, I think. Tourists will wait longer,” Ada Quill said."
                        + " | Subscribers will wait longer than tourists to come back, Ada Quill said. | crossed",
                "“Subscribers came back, I think. Tourists will wait,” Ada Quill said."
                        + " | Ada Quill said that tourists will wait but that subscribers came back. |",
                "Surgery goes to Melbury and rehabilitation to Corvane."
                        + " | Rehabilitation goes to Melbury and surgery to Corvane. | crossed",
                "Surgery goes to Melbury and rehabilitation to Corvane."
                        + " | Rehabilitation goes to Corvane and surgery to Melbury. |",
                "La chirurgie ira à Melbury et la rééducation à Corvane."
                        + " | Rehabilitation goes to Melbury and surgery to Corvane. | crossed",
                "Selon le syndicat, 82 % ont débrayé. La direction compte 61 % de grévistes."
                        + " | Selon la direction, 82 % ont débrayé, contre 61 % selon le syndicat. | crossed",
                "Selon le syndicat, 82 % ont débrayé. La direction compte 61 % de grévistes."
                        + " | Selon le syndicat, 82 % ont débrayé, contre 61 % selon la direction. |",
                "Over ten years, the life of a boat, the chance is 12 per cent. Over forty years it is 40 per cent."
                        + " | Over forty years the chance is 12 per cent, over ten years it is 40 per cent. | crossed",
                "Over ten years, the life of a boat, the chance is 12 per cent. Over forty years it is 40 per cent."
                        + " | The chance is 40 per cent over forty years and 12 per cent over ten years. |",
                "L’acier ajoute 26 millions. Le dragage coûte 17 millions."
                        + " | Le dragage ajoute 26 millions et l’acier 17 millions. | crossed",
            })
    void crossedPairs(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new PairRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Some 310 boats sank, of which 45 are still missing. | Some 310 boats are still missing. | share",
                "Some 310 boats sank, of which 45 are still missing. | Some 310 boats sank. |",
                "Some 310 boats sank, of which 45 are still missing. | Of 310 boats, 45 are still missing. |",
                "310 bateaux ont coulé, dont 45 à Melbury. | 310 bateaux ont coulé à Melbury. | share",
                "310 bateaux ont coulé, dont 45 à Melbury. | 45 bateaux ont coulé à Melbury. |",
                "The report puts it at €91 million, more than the €74 million that brokers gave."
                        + " | The brokers put it at €91 million. | share",
                "The report puts it at €91 million, more than the €74 million that brokers gave."
                        + " | The report puts it at €91 million, more than the brokers. |",
            })
    void shares(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new ShareRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lost €64 million, against €52 million foreseen. | It lost €64 million, less than foreseen."
                        + " | comparison",
                "It lost €64 million, against €52 million foreseen. | It lost €64 million, more than foreseen. |",
                "It lost €40 million, against €52 million foreseen. | It lost €40 million, less than foreseen. |",
                "It lost €40 million, against €52 million foreseen. | It lost €40 million, above the forecast."
                        + " | comparison",
                "La perte est de 64 millions, contre 52 prévus."
                        + " | La perte est de 64 millions, moins que prévu. | comparison",
                "La perte est de 64 millions, contre 52 prévus."
                        + " | La perte est de 64 millions, un montant supérieur aux prévisions. |",
                "La perte est de 64 millions au lieu de 52."
                        + " | La perte est de 64 millions, un montant inférieur aux prévisions. | comparison",
                "It lost 64 million. | It lost €64 million, less than the €52 million foreseen. | comparison",
                "It lost 64 million. | It lost €64 million, more than the €52 million foreseen. |",
                "Of 64 boats, more than 3 sank. | Of 64 boats, more than 3 sank. |",
                "It lost €64 million. | It lost €64 million, less than foreseen. |",
            })
    void comparisons(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new ComparisonRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’ouverture est reportée de 2030 à 2031. | L’ouverture passe de 2031 à 2030. | direction",
                "L’ouverture est reportée de 2030 à 2031. | L’ouverture passe de 2030 à 2031. |",
                "L’ouverture est reportée de 2030 à 2031. | L’ouverture est reportée à 2030. | direction",
                "L’ouverture est reportée de 2030 à 2031. | L’ouverture est reportée à 2031. |",
                "The opening moves from May to June. | The opening moves from June to May. | direction",
                "The opening moves from 12 May to 3 June. | The opening moves to 3 June instead of 12 May. |",
                "The opening moves from 12 May to 3 June. | The opening moves to 12 May instead of 3 June."
                        + " | direction",
                "The opening changes. | The opening is postponed from 2031 to 2030. | direction",
                "The opening changes. | The opening is brought forward from 2030 to 2031. | direction",
                "L’ouverture change. | L’ouverture est avancée du 3 mai au 12 mai. | direction",
                "It is open from 2 to 30 May. | It is open from 2 May to 30 May. |",
            })
    void changes(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new ChangeRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patients will be taken to Melbury. | Patients will be taken from Melbury. | place",
                "Patients will be taken to Melbury. | Patients will be taken to Melbury. |",
                "Two thirds are in Melbury. | Two thirds are outside Melbury. | place",
                "Le convoi part vers Melbury. | The convoy comes from Melbury. | place",
                "Forty nurses from Melbury work in Corvane. | Forty nurses from Corvane work in Melbury. | place",
                "Forty nurses from Melbury work in Corvane. | In Corvane work forty nurses from Melbury. |",
                "The firm, based in Melbury, sells boats. | The firm from Melbury sells boats. |",
            })
    void places(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new PlaceRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Many of the boats sank. | Few of the boats sank. | quantity",
                "Few of the boats sank. | Many of the boats sank. | quantity",
                "Some of the boats sank. | Most of the boats sank. | quantity",
                "Most of the boats sank. | Many of the boats sank. |",
                "All of the boats sank. | Most of the boats sank. |",
                "Several boats sank. | A few boats sank. |",
                "De nombreux bateaux ont coulé. | Peu de bateaux ont coulé. | quantity",
                "De nombreux bateaux ont coulé. | Many boats sank. |",
                "Peu de bateaux ont coulé. | La plupart des bateaux ont coulé. | quantity",
                "The boats sank. | Few of the boats sank. |",
                "Many boats sank. | At most 30 boats sank. |",
                "Many boats sank in the most violent storm. | In the most violent storm many boats sank. |",
            })
    void quantities(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new QuantityRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il ferme lundi. | It closes on Monday. |",
                "Il a fermé lundi. | It closed on 10 March 2025. |",
                "Il a fermé lundi. | It closed on 11 March 2025. | date",
                "Il a fermé hier. | It closed on Tuesday. |",
                "Il a fermé hier. | Il a fermé mercredi. | date",
                "It closed on 22 November. | Il a fermé le 22 novembre 2024. |",
                "It closed on 22 November. | Il a fermé en novembre. |",
                "It closed in November. | It closed on 3 November. | date",
                "It closed last year. | It closed in 2024. |",
                "It closed last year. | It closed in 2023. | date",
                "It closed. | It closed in March 2025. |",
                "It closed. | It closed in May 2019. | date",
                "Le 1er juin 2026. | On 1 June 2026. |",
                "He may go in May. | He may go. |",
                "It closed last week. | It closed on Tuesday. | date",
                "It opens on Thursdays. | Il ouvre le jeudi. |",
            })
    void dates(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new DateRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Roux opened the port. | Anna Roux opened the port. |",
                "Anna Roux opened the port. | Roux opened the port. |",
                "Anna Roux opened the port. | Paul Garnier opened the port. | name",
                "Anna Roux opened the port. | Anna Garnier opened the port. | name",
                "Il part pour Londres. | He leaves for London. |",
                "Il part pour Londres. | He leaves for Lisbon. | name",
                "Les États-Unis signent. | The United States signs. |",
                "Étienne Morvan dort. | Etienne Morvan sleeps. |",
                "The firm closed. | Biologists closed the firm. |",
            })
    void names(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new NameRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The league still has to approve the deal. | The league has approved the deal. | tense",
                "La section rouvrira lundi. | La section a rouvert. | tense",
                "The line is to be built. | The line was built. | tense",
                "The line was built. | The line was built. |",
                "They had to be moved. | They were moved. |",
                "Le pont a rouvert. | Le pont rouvrira. | tense",
                "It will open in May. | It is to open in May. |",
            })
    void tenses(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new TenseRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The plan was approved. | The plan was not approved. | negation",
                "The plan was not approved. | The plan was approved. | negation",
                "Le plan n’a pas été approuvé. | The plan was not approved. |",
                "Le plan n’a pas été approuvé. | The plan was approved. | negation",
                "Aucun licenciement n’est prévu. | No layoffs are planned. |",
                "Aucun licenciement n’est prévu. | Layoffs are planned. | negation",
                "Il n’a que deux enfants. | Il a deux enfants. |",
                "He refused to give up his bonus. | He would not give up his bonus. |",
                "He denied that talks had collapsed. | Talks had collapsed. | negation",
                "The permit is legal. | The permit is illegal. | negation",
                "The port is open and the road is not safe. | The port is open. |",
                "The wards stayed open. | The wards were not closed. |",
                "The wards stayed open. | The wards were not open. | negation",
                "He did not dispute the bill. | He disputed the bill. | negation",
                "The dispute cost two million. | Le conflit a coûté deux millions. |",
                "He resigned and denies wrongdoing. | He resigned. |",
                "Il a refusé d’adhérer. | Il a voulu adhérer. | negation",
                "La direction craint que l’usine ne soit vendue. | L’usine pourrait être vendue. |",
                "La ville ne servira plus que du pain. | La ville servira du pain. |",
                "The ministry declined to comment. | The ministry did not comment. |",
                "The ministry declined to comment. | The ministry did comment. | negation",
                "They said they would continue. | They never said they would continue. | negation",
                "Emergency departments stayed open. | The emergency departments were not closed. |",
                "A failed update cut off the records. | The update did not cut off the records. | negation",
                "The fine will be paid by shareholders and cannot be passed on. | Shareholders will pay the fine. |",
                "Fatou N’Diaye travaille le soir. | Fatou N'Diaye travaille le soir. |",
            })
    void negations(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new NegationRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La ligne pourrait ouvrir. | The line could open. |",
                "La ligne pourrait ouvrir. | La ligne va ouvrir. | hedge",
                "Un loup serait la cause. | Un loup est la cause. | hedge",
                "The deal is expected to close. | The deal will close. | hedge",
                "He offered to resign. | He resigned. | hedge",
                "The line opens in May. | The line may open. | hedge",
                "Elle préparait son départ. | Elle a préparé son départ. |",
                "It opens a year later than planned. | It opens a year late. |",
                "He did not say whether the client would appeal. | The client will appeal. | hedge",
                "He fears that it will be sold. | It will be sold. | hedge",
            })
    void hedges(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new HedgeRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Selon le syndicat, 300 emplois partent. | 300 emplois partent. | attribution",
                "Selon le syndicat, 300 emplois partent. | The union said 300 jobs are leaving. |",
                "The gate was open, police said. | The gate was open. | attribution",
                "Police said the gate was open. | The gate was open. | attribution",
                "« Le port est fermé depuis lundi », dit-il. | Le port est fermé depuis lundi. | attribution",
                "The firm announced a new plant. | The firm has a new plant. |",
                "Le « droit de veto » existe. | Le droit de veto existe. |",
                "Sales fell, according to a study of 900 firms. | The study covered 900 firms. |",
                "Son avocat, Marc Sallier, évoque une addiction au jeu. | Il souffrait d’une addiction au jeu. |"
                        + " attribution",
                "La ville, qui sert 5 400 repas, évalue le surcoût à 620 euros. | La ville sert 5 400 repas. |",
                "Doctors wrote prescriptions by hand. | Prescriptions were written by hand. |",
            })
    void attributions(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new AttributionRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port is safe, Anna Roux said. | Anna Roux said the port is safe. |",
                "The port is safe, Anna Roux said. | Paul Garnier said the port is safe. | speaker",
                "Selon Anna Roux, le port est sûr. | D’après Mme Roux, le port est sûr. |",
                "Selon Anna Roux, le port est sûr. | Selon Paul Garnier, le port est sûr. | speaker",
                "The port is safe, Anna Roux said. Unions have doubts. | Unions say the port is safe. | speaker",
                "The port is safe, the director, Anna Roux, said. | The director said the port is safe. |",
                "Selon Anna Roux, le port est sûr. | Selon les syndicats, le port est sûr. | speaker",
                "The port is safe, Anna Roux told Paul Garnier. | According to Anna Roux, the port is safe. |",
            })
    void speakers(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new SpeakerRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prices rose. | Prices fell. | opposite",
                "Les prix ont baissé. | Prices rose. | opposite",
                "Les prix ont baissé. | Prices fell. |",
                "The council approved it. | The council rejected it. | opposite",
                "It opened before the vote. | It opened after the vote. | opposite",
                "Closed since May, the bridge reopened on Saturday. | The bridge closed on Saturday. | opposite",
                "They won the first game and lost the second. | They lost the second game. |",
                "L’ouverture est reportée à mai. | L’ouverture est avancée à mai. | opposite",
                "The opening is postponed. | The opening is brought forward. | opposite",
                "L’ouverture est reportée. | The opening is postponed. |",
            })
    void opposites(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new OppositeRule(Lexicon.bundled()), article, sentence))
                .isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor spoke. | The mayor resigned. | event",
                "Le maire a démissionné. | The mayor resigned. |",
                "Two people were injured. | Two people were killed. | event",
                "The workers left. | All the workers left. | event",
                "Il n’a que deux fils. | He has only two sons. |",
            })
    void events(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new EventRule(Lexicon.bundled()), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harrow sued Tindale. | Harrow sued Tindale. |",
                "Harrow sued Tindale. | Tindale sued Harrow. | role",
                "Harrow sued Tindale. | Tindale was sued by Harrow. |",
                "Ruth Calder will join the board and Peter Voss will leave it. | Peter Voss will join the board. |"
                        + " role",
            })
    void roles(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new RoleRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It opened in 2019, and it closed in 2023. | It closed in 2023. |",
                "It opened in 2019, and it closed in 2023. | It opened in 2023. | binding",
                "Sales grew 3%, while costs grew 9%. | Costs grew 9%. |",
                "Sales grew 3%, while debts fell 9%. | Sales grew 9%. | binding",
            })
    void bindings(String article, String sentence, @Nullable String objection) {
        assertThat(judge(new BindingRule(), article, sentence)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The harbour reopened on Monday. | On Monday the harbour was reopened. |",
                "Le port a rouvert lundi. | The harbour reopened on Monday. |",
                "The harbour reopened on Monday. | The moon is made of green cheese. | overlap",
                "The harbour reopened on Monday. | The harbour was painted green by monks. | overlap",
            })
    void overlap(String article, String sentence, @Nullable String objection) {
        assertThat(judge(OverlapRule.between("en", article.startsWith("Le ") ? "fr" : "en"), article, sentence))
                .isEqualTo(objection);
    }

    private static @Nullable String judge(Rule rule, String text, String sentence) {
        Reading nothing = new Reading("");
        Article article = Articles.news("a", "a.txt", "", text, Published.on(PUBLISHED), "en");
        Reading stated = new Reading(text);
        Reading claimed = new Reading(sentence);
        Source source = new Source(article, new Span(0, text.length()), stated, nothing, List.of(), nothing, stated);
        return rule.objection(claimed, source, new Alignment(claimed, stated));
    }
}

package org.onrecord.page;

import java.util.List;
import java.util.Map;
import org.onrecord.page.FakeArchive.Item;

/** The invented stories: a harbour tram that gets dearer, and a mayor who minds. */
final class FakeArticles {

    static final String FIGURE_FR =
            "Le tramway du port coûtera 412 millions d’euros, soit 38 millions de plus que prévu.";
    static final String FIGURE_EN = "The harbour tram will cost 430 million euros, the city's auditor said on Tuesday.";
    static final String MAYOR = "« Nous n’ouvrirons pas une ligne à moitié finie », a déclaré la maire, Solène Arvoy.";

    private FakeArticles() {}

    static List<Item> all() {
        return List.of(
                new Item(
                        "tram-cout",
                        "2025/03/tram-cout.html",
                        "Le tramway du port dépasse son budget",
                        "Le Courrier de Valmer",
                        "Inès Corbeau",
                        "2025-03-04",
                        "fr",
                        "news",
                        "Les travaux ont pris huit mois de retard.\n\n" + FIGURE_FR
                                + " La métropole l’a annoncé mardi soir, après une réunion de plus de quatre heures avec les entreprises du chantier.\n\n"
                                + MAYOR
                                + " Elle a demandé un calendrier révisé avant la fin du mois.\n\nLes riverains du quai des Salines attendent la ligne depuis 2019. Une réunion publique est prévue le 18 mars à la halle aux grains.",
                        List.of(
                                Map.of(
                                        "at",
                                        0,
                                        "text",
                                        "Partager  Enregistrer  Offrir l’article",
                                        "reason",
                                        "share-bar"),
                                Map.of(
                                        "at",
                                        300,
                                        "text",
                                        "À lire aussi : les ponts de Valmer en dix dates",
                                        "reason",
                                        "related"))),
                new Item(
                        "tram-audit",
                        "2025/03/tram-audit.txt",
                        "Auditor puts harbour tram at 430 million",
                        "Valmer Herald",
                        "Tom Ashdown",
                        "2025-03-06",
                        "en",
                        "news",
                        "Another number is on the table.\n\n" + FIGURE_EN
                                + " The figure includes the new depot, which the metropolitan council counts separately.\n\nNo one at the council was available for comment.",
                        List.of()),
                new Item(
                        "tram-avis",
                        "2025/03/avis.txt",
                        "Une ligne de trop ?",
                        "Le Courrier de Valmer",
                        "Paul Terrand",
                        "2025-03-09",
                        "fr",
                        "opinion",
                        "On nous promet un tramway ; on nous livre une addition.\n\nÀ ce prix, la ville aurait pu remettre en état toutes ses lignes de bus.",
                        List.of()),
                new Item(
                        "port-2024",
                        "2024/port.pdf",
                        "Harbour works to begin in spring",
                        "Valmer Herald",
                        "",
                        "2024-11",
                        "en",
                        "news",
                        "Work on the harbour front is to begin in spring, the council confirmed.",
                        List.of()),
                new Item(
                        "hostile",
                        "hostile.html",
                        "<img src=x onerror=\"window.pwned=1\"> Title",
                        "<b>Evil</b> Daily",
                        "",
                        "2025-01-02",
                        "en",
                        "news",
                        "<script>window.pwned=1</script> [click](javascript:window.pwned=1) <a href=\"javascript:window.pwned=1\">here</a>\n\n"
                                + "A".repeat(600)
                                + "\n\n\u202eright to left override\u202c مرحبا بالعالم\n\nThe end of the hostile page.",
                        List.of(Map.of("at", 3, "text", "<svg onload=\"window.pwned=1\">", "reason", "<i>menu</i>"))));
    }
}

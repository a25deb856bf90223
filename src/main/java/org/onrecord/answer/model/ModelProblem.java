package org.onrecord.answer.model;

/** Why a model's words could not be used, told to readers in their language. */
public enum ModelProblem {
    UNREACHABLE("the model cannot be reached", "le modèle est injoignable"),
    SILENT("the model was silent for too long", "le modèle est resté muet trop longtemps"),
    KEY(
            "the model server refused the key (ON_RECORD_MODEL_KEY)",
            "le serveur du modèle refuse la clé (ON_RECORD_MODEL_KEY)"),
    UNKNOWN_MODEL(
            "the model server does not know this model (ON_RECORD_MODEL_NAME)",
            "le serveur ne connaît pas ce modèle (ON_RECORD_MODEL_NAME)"),
    BUSY(
            "the model server refuses more requests for now",
            "le serveur du modèle refuse d'autres requêtes pour l'instant"),
    ERROR("the model server answered with an error", "le serveur du modèle a répondu par une erreur"),
    ENDLESS("the model did not stop writing", "le modèle n'a pas cessé d'écrire"),
    EMPTY("the model's answer was empty", "la réponse du modèle était vide"),
    DECLINED(
            "the model found no answer in the passages it was shown",
            "le modèle n'a pas trouvé de réponse dans les passages qu'il a lus"),
    UNSUPPORTED(
            "no sentence of the model stood up to the check against the articles",
            "aucune phrase du modèle n'a résisté à la vérification dans les articles"),
    STOPPING("the service is stopping", "le service s'arrête");

    private final String english;
    private final String french;

    ModelProblem(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** The reason in {@code fr}, or in English. */
    public String in(String language) {
        return language.equals("fr") ? french : english;
    }

    /** What an error of the model's client comes down to; never the server's own text, which could hold anything. */
    static ModelProblem of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.ConnectException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                return UNREACHABLE;
            }
            if (cause instanceof dev.langchain4j.exception.TimeoutException
                    || cause instanceof java.net.http.HttpTimeoutException) {
                return SILENT;
            }
            if (cause instanceof dev.langchain4j.exception.AuthenticationException) {
                return KEY;
            }
            if (cause instanceof dev.langchain4j.exception.ModelNotFoundException) {
                return UNKNOWN_MODEL;
            }
            if (cause instanceof dev.langchain4j.exception.RateLimitException) {
                return BUSY;
            }
        }
        return ERROR;
    }
}

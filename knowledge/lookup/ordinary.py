"""Words that no spelling correction may turn into a name, and names that are also common words."""

from typing import Final

# Lower-case function words are never names, even where a Korean syllable is spelt alike (In, An, Do).
FUNCTION_WORDS: Final = frozenset(
    "a about after again all also an and any are as at be been before between both but by can could did do does done "
    "during each ever every few first for from had has have he her him his how i if in into is it its last least less "
    "let like many me more most much my never next no nor not of off on only or other our out over own per same she "
    "should since so some such than that the their them then there these they this those to too under until up us "
    "very was we well were what when where whether which who whom whose why will with within without would yes yet "
    "you your".split()
)
_QUESTION_WORDS: Final = frozenset(
    "summarise summarize describe display explain fetch detail details track analyse analyze search look chart plot remind "
    "subscribe whats whos wheres hows whens ok okay hi hey sorry actually thanks count outline recap check identify "
    "accept accompany agree agreed agreement aide ambassador ambassadors announce anniversary anybody anyone april "
    "archive ask asked attend attended attendees attending august bilateral bring brief call called calls cancel "
    "cancelled chair chancellor chief city commissioner compare conference congratulate cooperation counterpart "
    "counterparts countries country courtesy date dates day days december defence defense delegate delegation delegates "
    "delegations deputy dialogue digest dinner diplomat diplomatic discuss discussed discussing doctor duration "
    "earlier economic economy email embassy encounter ever everybody everyone event events export exports february "
    "filter find finance foreign former forum friday full general give go going governor government great group happen "
    "happened happening have head held hello help hold host hosted hours hon honourable info interview islands january "
    "job july june latest lead leader leaders leave led list long lord madam make march margins me meet meeting "
    "meetings meets member members mention mentioned mentions message met minister ministers minutes miss missing "
    "monday month months mr mrs ms name named names nation nations new news north november number occasion october "
    "office official officials often once order outcome overview pacific parliament partner partners people person "
    "phone photo place places plan planned please pm post president presidents press prime prince princess "
    "prof professor question quote quoted quotes read readout record recorded records relations release remarks report "
    "role said saturday saw say saying says schedule secretary see seen senator september series show sir someone south "
    "speak speaker speaks speech spoke spoken state statement still story summary summit summits sunday take taken "
    "talk talked talking talks tell that thank thanks third thursday time times title today together told tomorrow "
    "topic topics total trade travel travelled tried trilateral trip trips tuesday twice united upcoming vice video "
    "visit visited visiting visits wanted wednesday week weeks went west work working world year years yesterday york "
    "dr he hm hrh rt right excellency former then current ex ceo un eu us uk nz asean apec g7 g20 nato cptpp brics".split()
)
# Family names of our records that are words as well; in lower case they are names only if nothing else fits.
COMMON_NAMES: Final = frozenset(
    "won bang bark pack gong ham pan rim sole mom son gun hang chin sea yum mo ma na ha gil sum her ho sin "
    "back baker ball ban bank banks bell berry bill bird bishop black blue bond brand bright brown burns bush "
    "butler case chance church close coal cole cook cooper cross day dean drew english fine fish "
    "ford fox frank free frost good grant gray green grey hague hall hand hard hill holder holland hope house hunt "
    "ireland jack joy judge just key kind king knight lamb land lane law little long love low lucky "
    "man major march mark marsh mason may miller mills mine moon moor more moss mount nation new noble north oh page park "
    "paper pike pole pool pope porter power price prince reed rice rich ring rivers rock rose rush sage "
    "sharp short small snow song south stone straw street strong sun swan wall "
    "ward water wells west white will win wise woman wood woods word work young".split()
)
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)


def is_ordinary(word: str) -> bool:
    """Whether a folded word is one of the plain words of questions, which no correction may touch."""
    return word in FUNCTION_WORDS or word in _QUESTION_WORDS


def is_common(word: str) -> bool:
    """Whether a folded name is a plain word too, so that lower case leaves doubt."""
    return word in COMMON_NAMES

"""The words that questions are made of: those that never are a topic, and those that a slip is mended to."""

from typing import Final

KEYWORDS: Final = frozenset(
    "who whom whose what when where which how many much often long meet meets meeting meetings met visit visits visited visitors "
    "minister ministers president presidents prime foreign secretary ambassador chancellor summit summits telephone phone video call calls "
    "planned cancelled upcoming between during since before after except latest earliest recent longest shortest record records archive "
    "country countries courtesy working lunch dinner breakfast trilateral bilateral attended delegation discussed talked travelled trips "
    "happened happen today yesterday tomorrow source document readout duration minutes times about last first next list show people person "
    "role quote said spoke spoken counterparts timeline help".split()
)
"""Words that a slip in a question is mended to: `wher`, `minster`, `meetngs`."""

PLAIN: Final = KEYWORDS | frozenset(
    "why did do does is was were are be been being has have had having will would can could shall should may might must a an the of in on at to for "
    "and or nor by with from as it its that this these those there here me my mine i you your we us our they them their he him his she her hers "
    "give gives tell find all any each every both either say says told tells saying think thought thinks stated state states "
    "see saw seen sees speak talk talks talking chat chatted time year years month months week weeks day days date dates "
    "documents file files release releases readouts read-out read-outs out everything anything something nothing please kindly ever never yet still not but "
    "only just also then too so than excluding without besides apart other others another same leaders leader official officials post posts job jobs title "
    "titles position positions portfolio portfolios charge responsible head heads chief city cities place places venue trip travel travels traveling "
    "travelling went go goes going gone come comes came year's together again know knows hold holds held holding cover covers contain contains "
    "start starts started begin began begun end ended number count name names named hello hi hey thanks thank ok okay up sorry mean meant instead "
    "in-person person's persons anyone someone somebody anybody nobody everyone everybody whoever one ones counterpart there's who's what's when's where's "
    "how's who're s vs versus regarding concerning exactly minute hour hours coming occasion occasions reason scheduled schedule officially actually really "
    "postponed cancel canceled called off host hosted hosts receive received welcomed welcome join joined accompany accompanied attend attending present "
    "absent participants participant appear appears appeared mention mentions mentioned length lasted lasting lasts under over less more most top total "
    "mins min around approximately roughly kind kinds type types happens took take taken ahead face-to-face face online virtual virtually "
    "statement statements quotes quoted quotation remarks mr mrs ms dr hon rt sir dame h.e lord lady some got get gets getting if else whats whos wheres hows whens "
    "info information news detail details update updates cc re fyi btw lol pls plz compare comparison csv table overview summary summarise summarize "
    "per a.m p.m am pm o'clock clock export print display bring back former current currently now ago later earlier new newest old oldest via "
    "side sides team teams involving involved involve include includes including included among amongst within outside inside across "
    "third neutral state's government governments anyone's did't didn't doesn't wasn't isn't hasn't haven't don't won't can't u r ya let let's want wants wanted like "
    "need looking look see's there're it's that's i'm i'd we'd you're speeches speech engagement engagements event events conversation conversations "
    "encounter encounters session sessions contact contacts discussion discussions discuss discusses topic topics subject subjects agenda talked-about word words "
    "office offices served serve serving serves become became deputy vice minister's president's ministerial leaders' ministers' history diplomatic relations relation "
    "multilateral ask asked asks question answer which's how're ring rang rung dial dialled spend spent recently lately soon past future next's previous "
    "prior previously following follow up-coming forthcoming pending open confirmed unconfirmed confirm planning plan plans arrange arranged arranging "
    "twice once thrice address addresses url link links sat whether represent represents represented roles part shorter longer least neither remember recall boss interact interacted greet greeted congratulate shook shake hands hand sit beside alongside them's bilaterals trilaterals phonecall phoned calling videoconference "
    "conference conferences telecon teleconference teleconferences lunches dinners breakfasts luncheon luncheons meal meals banquet full big large huge worth high "
    "man woman guy politician politicians diplomat diplomats visitor guest guests tour toured official's none no yes yeah".split()
)
"""Words of questions that are never what is searched for."""

NATIVE: Final = tuple(
    sorted(
        "그리고 그러면 그럼 누구를 누구와 누구랑 누구 누가 만났나요 만났습니까 만났어요 만났는가 만났나 만났다 만났 만나요 만난 사람 만남 만날 언제 어디서 어디에서 어디 몇번 몇 번 얼마나 회담 정상 "
        "외교장관 외무장관 외교부 장관님 장관 대통령님 대통령 총리님 총리 수상 전화 통화 방문 했나요 했습니까 하나요 인가요 입니까 무엇을 무슨 대해 말했나요 말 회의 은 는 이 가 을 를 와 과 의 에 도 로 와의 "
        "そして それで では じゃあ 誰に 誰と 誰 いつ どこで どこ 何回 何を 何 会いましたか 会いました 会った 会う 会い ましたか ました 会談 首脳 外相 外務大臣 首相 総理大臣 総理 大臣 大統領 長官 電話 訪問 会合 です か "
        "しましたか しました した する について 言いました 言った に は が と の を で も から へ さん 氏 閣下 谁 见了 会见 会晤 什么 时候 哪里 与 和 的 在 吗 了".split(),
        key=len,
        reverse=True,
    )
)
"""Words and endings of Japanese, Korean and Chinese questions, longest first, which are never a name or topic."""

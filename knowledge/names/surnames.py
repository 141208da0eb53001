"""Tables of family names whose spelling or place in the name follows a rule of its own language."""

from typing import Final

# Each group is one Korean family name in the spellings that passports and newspapers use.
KOREAN_GROUPS: Final = tuple(
    tuple(group.split("/"))
    for group in (
        "yoon/yun/youn/yune", "lee/yi/i/rhee/li/ri/rhie/ree", "park/pak/bak/bark/pack",
        "jung/jeong/chung/chong/joung/cheong/jong", "choi/choe/choy", "kim/gim", "kang/gang/kahng",
        "cho/jo/joh/choh", "jang/chang", "oh/o/ou", "shin/sin/shinn", "yoo/yu/ryu/you/ryoo/yuh/lyu", "moon/mun",
        "roh/noh/no/ro/rho", "ban/pan/bahn", "suh/seo/so/sur/surh", "kwon/gwon/kweon/kwun",
        "hwang/whang", "ahn/an", "song/soong", "hong", "jeon/chun/jun/chon/jhun/cheon", "ko/go/koh/goh",
        "han/hahn", "bae/pae/bai", "baek/paik/paek/back/baik/pack", "huh/heo/hur/ho/her", "nam/nahm",
        "shim/sim/shym", "ha/hah", "joo/ju/chu/choo", "koo/gu/ku/goo", "min", "na/ra/rha/nah",
        "jin/chin", "ji/chi/jee/chee", "eom/um/uhm/ohm/om", "chae/chai", "won/weon",
        "bang/pang/bahng", "gong/kong", "hyun/hyeon/hyon", "ham/hahm", "byun/byeon/pyon/byon",
        "yeom/yum/youm/yom", "yang/ryang", "im/lim/rim/yim/leem", "son/sohn", "woo/u/wu/wooh",
        "cha", "do/toh/doh", "seol/sul/sol", "ma/mah", "gil/kil", "wi/wee", "pyo", "myung/myeong/myong",
        "ki/gi/kee", "geum/keum/kum", "ok/ock", "yook/yuk/yuck", "in/ihn", "maeng", "je/che",
        "mo/moh", "tak", "guk/kook/kuk/gook", "yeo/yuh/yo/ryo", "eun/un", "pyeon/pyun",
        "cheon/chun/chon", "seong/sung/song", "sun/seon/son", "seok/suk/sok", "namgung/namkoong",
        "hwangbo/hwangpo", "jegal", "sunwoo/seonu", "dokgo", "sagong",
    )
)  # fmt: skip
KOREAN_CLASSES: Final[dict[str, tuple[str, ...]]] = {
    spelling: tuple(group[0] for group in KOREAN_GROUPS if spelling in group)
    for group in KOREAN_GROUPS
    for spelling in group
}

CHINESE: Final = frozenset(
    "ai an bai ban bao bi bian cai cao cen chai chan chang che chen cheng cheong cheung chew chi chia chin ching "
    "chiu choi chong chow chu chua chui chung cong cui dai deng ding dong dou du duan fan fang fei feng fong "
    "foo fu fung gan gao geng goh gong gu guan guo han hao he heng ho hong hou hsiao hsieh hsu hu hua huang hui "
    "hung ji jia jian jiang jiao jin jing ju kang ke keng khaw khoo ko kong koo kuan kung kuo kwan kwok kwong lai "
    "lam lan lau lee lei leng leong leung li lian liang liao lien lim lin ling liu lo loh long lou low lu lui luo "
    "ma mai man mao mei meng miao mo mok mu ng ngai ni nie ning niu ong ooi ou ouyang pan pang pei peng pu qi "
    "qian qiao qin qiu qu quan ren rong ruan seah shang shao shen sheng shi shih shu sim sima siu soh song soo su sun "
    "sung sze szeto tai tam tan tang tao tay teng teo teoh tian ting toh tong tsai tsang tse tsui tu tung wan wang "
    "wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao yap ye yee yeh yen yeo "
    "yeoh yeung yi yim yin ying yip you yu yuan yue yuen yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong "
    "zhou zhu zhuang zong zou zuo".split()
)
VIETNAMESE: Final = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan luong mai truong "
    "to phung dao lam cao thai luu quach chau ta".split()
)
# A particle belongs to the family name that follows it: Albert del Rosario is a del Rosario.
PARTICLES: Final = frozenset(
    "da das de del della den der di do dos du el la las le los van von zu zum zur af av bin binti ibn "
    "bint al ap ben st ter ten te".split()
)
SUFFIXES: Final = frozenset("jr sr ii iii iv junior senior".split())

# Where both words of a name could be the family name, the usual one is: Park Jin and Jin Park are Parks.
_USUAL: Final = frozenset(
    "kim lee park choi jung kang cho yoon jang lim im han oh suh shin kwon hwang ahn".split()
)


def is_usual(word: str) -> bool:
    """Whether a folded word spells one of the commonest Korean family names."""
    return any(group in _USUAL for group in KOREAN_CLASSES.get(word, ()))


def korean_classes(word: str) -> tuple[str, ...]:
    """Family names that a folded word can spell; `chun` can be two of them."""
    return KOREAN_CLASSES.get(word, ())


def is_east_asian(word: str) -> bool:
    """Whether a folded word is a usual Korean, Chinese or Vietnamese family name."""
    return word in KOREAN_CLASSES or word in CHINESE or word in VIETNAMESE

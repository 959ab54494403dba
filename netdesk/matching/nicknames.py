"""Short and pet forms of given names, in the languages of many address books.

Each line is a name, with the names that it shortens to; spellings of one name stand on one line.
All folded (no case, no marks). A short form may stand on several lines: "Alex" is Alexander and
Alexandra, who are not the same person.
"""

_FORMS = """
aaron ron ronnie | abigail abby gail | abraham abe bram | adelaide adele addie heidi adriana adri |
adrian adri | agnieszka aga agnes | albert al bert bertie berto alberto berto beto tito | aleksandr
aleksander alexander alexandre alessandro alejandro alex alec al sandy sasha sascha xander sandro
ale sanya alek olek lex | aleksandra alexandra alessandra alejandra alex sandra sasha sascha lexi
sandy ale ola | alfred al alf alfie fred freddy alice alicja ali ala | alison ali allie | alois
loisl luis | amanda mandy manda | amelia amy millie anastasia nastya stacy ana nastia stasia |
andrea andi andy | andreas andre andrew andrei andrej andrzej andres andy drew andi andrea dre |
angela angie ange | anna anne ana ann annie anya ania anouk anneke anja nan | anthony antonio anton
antoine antoni tony toni tono tonio toine antek antonia toni tonia | archibald archie | arnold
arnie | arthur art artie arturo | august gus gustl barbara barb barbie babs basia babsi |
bartholomew bart | bartlomiej bartek bartosz | beatrice beatrix beatriz bea trixie bee | benedict
benedikt ben beni | benjamin ben benny benji benno bernard bernhard bernie bernd | bettina tina
betty | brigitte gitte gitta brigida | carl karl carlos charles charlie chuck chas karel karol
carlo charly kalle | carolina caroline carolyn karolina carol caro carrie lina line | catherine
katherine kathryn catarina catalina katarzyna katharina ekaterina kate cathy kathy katie kat cat
kasia kati katya trina kitty cata kaska katherina | cecilia ceci cissi celia | charlotte lotte
charlie lottie carlotta | christian kristian chris cristian chrigel | christina christine kristina
cristina kristin chris tina christa krista tine cris kirsten | christoph christophe christopher
cristobal krzysztof kristof chris kit topher krzysiek stoffel | clara klara | claudia klaudia |
clemens klemens clement clem | constantin konstantin kostya kosta costa | cornelia conny nele
corrie nelly | cornelis kees cor | cynthia cindy daniel dan danny dani danilo daniil danek |
daniela danielle dani danny dana | david dave davy davey dawid dudi | deborah debra deb debbie |
dennis denis denny | dietrich dieter dirk | dimitri dmitri dmitry dima mitya dimi dimitrios jimmy |
dolores lola lolita | dominic dominik dominique dom nick nik | donald don donnie | dorothea dorothy
dora dot dottie dorota thea doro | douglas doug eberhard ebi | edmund ed eddie | eduard edouard
edward eduardo ed eddie ted teddy ned edek edu lalo edi | edwin ed eddie win | eleanor eleonora
ellen nora ella nell ellie lena | elisabeth elizabeth elzbieta elisabetta liz lizzie beth betty
eliza lisa elise bess libby betsy liesl elsa else ela lisbeth sissi lisl babette bettina isabel
ilse | emil emile milo | emilia emily emilie millie em emmanuel manuel emanuel manny manu manolo |
enrique henrique henry quique kike rico | erik eric erich rick ricky | ernest ernst ernesto ernie
neto | esther hester essie | esteban stefan stephane stephen steven stefano steve stephan steffen
stevie szczepan fanis | eugen eugene yevgeny evgeny gene zhenya gena | eugenia yevgenia zhenya
genia | eva eve evi ewa evita | felix feliks | ferdinand fernando ferdi nando ferdie fer | filip
philip philipp philippe felipe phil pip flip pippo | florian flo flori | frances francesca
franziska francoise franciszka fran francie frankie fanny franzi paqui ceska sissy | francis
franciscus francisco francesco francois franz franciszek frank frans fran paco pancho kiko cisco
franek frankie franzl chico ferenc feri franklin frank | frederic frederick friedrich federico
fryderyk fred freddie fritz fede rick fiete frederik freek | gabriel gabe gabi | gabriela gabrielle
gabi gabby gaby | gary gareth gaz geoffrey jeffrey geoff jeff | georg george georges jorge giorgio
jerzy jurgen jorgen geordie jiri yuri jurek gigi schorsch goran yorgos joris | gerald jerry gerry |
gerard gerhard gerardo gerry gerd gert jerry | giovanni gianni nino vanni gio | giuseppe beppe
peppe pino beppo | gregor gregory grzegorz grigori greg grzesiek grisha gregorio goyo | guillaume
guillermo wilhelm william willem gulielmo guglielmo vilhelm will bill billy willy wil liam memo wim
willi guille helmi gunther gunter guenter guenther | gustav gustavo gus gustaf tavo | harold harry
hal | heather heinrich hendrik henrik henry henri enrico harry hank heinz hinnerk heiner henk
henryk heiko hal helen helena helene elena jelena ellen lena nell lenka ilona hela | herbert bert
herb herbie herman hermann armin manny | howard howie | hubert bert hub | hugo hugh hughie huey |
ignacio ignatius nacho ignaz iggy inaki | irene irena irina ira renia | isaac izaak ike zak |
isabel isabella isabelle izabela bella isa izzy belle chabela ibby | ivan ivo vanya wanja | jacob
jakob jakub jacobus jaime jacques james jake jack jim jimmy jamie jay kuba kubus coby diego jacek
cobus jackie | jacqueline jackie | janet jan jenny | jane jana jan janie | jennifer jen jenny jenn
jenna jeremias jeremiah jeremy jerry jez | jerome hieronymus jerry gerome | jessica jess jessie |
joachim joaquin jochen achim joakim quim jo | johann johannes johan john juan jean ivan giovanni
joao jan hans jack jon johnny hannes jens jo janek ian sean shaun ion evan yan jannis yannis yahya
jonathan jon nathan jonty johnny | johanna joanna jeanne giovanna juana jo hanna hanne asia joan
jana janina jojo | jorg jurgen | josef joseph jose giuseppe jozef josip joe joey pepe jef sepp jupp
jos pepito beppe yosef yusuf | josefina josephine jo josie fina pepa finchen josefa | joshua josh |
judith judy jutka jude | julia julie juliana julita jule jules lia | julian julien julius jules
giuliano jul | karen carina karina kari | karl-heinz karlheinz kalle heinz | kenneth ken kenny
kimberly kim | klaus claus nikolaus nicolas nicholas nikolai niklas mikolaj niccolo nick nico niko
klaas nicky claas kolya nils colin laus nicola miklos miki | konrad conrad kurt con rado kurtis
curtis curt | larissa lara | lars laurits | laura laurie lori lara lauren | laurence lawrence
lorenz lorenzo laurent lars larry laurie renzo lenz enzo wawrzyniec lauri | leonard leonardo
leonhard len lenny leo nardo lennart | leopold leopoldo leo poldi polo | leszek lech | lewis louis
ludwig luis luigi ludovic lou louie lutz lui gino wiggerl ludo loic lajos | lillian lilian lily lil
liliana | lisa elisa lise | louise luisa louisa lou lulu | lucas lukas lucasz lukasz luke luca luc
lucia lucy lucie luzia lucille lucja | ludmila lyudmila mila lyuda | magdalena madeleine magda lena
leni maddy madalena mado | malgorzata margaret margarete margarethe margarita marguerite margherita
greta meg peggy maggie marge margie gosia rita gretchen grete margit gretel daisy madge mags maggy
margot greetje | manfred manni fred | marcel marcello | marcus markus marc mark marek marco marcos
| maria marie mary miriam maryam mia mitzi mariechen molly polly mamie masha marysia ria marika
marijke mieke maren mari maja maruja pili | marianna marianne nanni mari ania marjan mario mariano
| marta martha marthe mattie asia | martin marten martijn marty maarten marcin tino mathilde
matilda tilda tilly matti thilde | matthaus matthew matthias mateusz matteo mateo mathieu matias
mattias matt matty mats mathis matze matyas thijs | maurice mauricio maurizio moritz mo maximilian
maximiliano maxim maksym max maxi maks maxl | melanie mel | melissa mel lissa missy michael michel
miguel michele mikhail michal mihai mike mick mickey mikey misha micha michi mitch mischa michiel
mikael mikkel miki migue mihaly misi | michaela micaela michi michele mika michelle shelly michele
| milan | mohammed muhammad mohamed mohammad mehmet mo moe hamada monica monika moni monique mona |
nadine nadja nadia nadezhda | natalie natalia natalya nat nathalie natasha tasha nati nata nate |
nathaniel nathan nat nate | nicole nicola nicoletta nicky nico nic nikki niki colette | oliver
olivier oli olly ollie noll | olivia liv livia ollie | oscar oskar ossi pamela pam | patricia pat
patty tricia trish patsy paddy pati patrizia | patrick patricio patryk pat paddy pato rick | paul
paulus pablo paolo pawel pal pavel paulo pauli pavlo | paula pauline paulina pola lina | penelope
penny | peter pierre pedro pietro piotr petr pete pit piet pieter petrus perico piero petros petter
per peer peder pjotr petya pekka | petra peti | rachel rae rachael rafael raphael rafal rafa raf
raffi | raimund raymond ramon ray mon | rebecca rebekka becky becca bekah | regina gina reggie |
reginald reg reggie | reinhard reinhardt reiner hardy | renata renate reni nata | ricardo richard
riccardo ryszard rick ricky dick rich richie rico ricci rysiek rik dickie | robert roberto rupert
ruprecht rob bob bobby robbie bert robin robertino beto roberta bobbie robbie berta | roderick rod
roddy | rodolfo rudolf rudolph rudi rudy dolf rolf rodrigo rod rodri | roger rog rudiger hodge
rogelio | roland orlando rolando rollo roly ronald ron ronnie ronaldo | rosa rose rosie rosalia
rosalie rosi rosita | rosemarie rosemary rosi romy rose rosie | rosario charo | salvador salvatore
sal chava toto turi | samantha sam sammy samuel sam sammy sami | sara sarah sally sadie sarita |
sebastian sebastien bastian seb wastl basti seba bas | sergei sergey sergio serge serhiy seryozha
serj checo | siegfried sigi siggi zygfryd siegmund sigismund sigmund sigi zygmunt | sigrid siri |
silvester sylvester sly | silvia sylvia sylvie sylwia | simon simeon szymon semyon sim | sofia
sophia sophie zofia sofie sophy zosia fifi sonya sonja sonia | solomon salomon sol sal | stanislaw
stanislav stanislaus stan stas stach staszek stephanie stefania stefanie steph steffi stef fanny
fani | susan susanna susanne susana suzanne zuzanna sue susie suzy sanna sanne zsuzsanna zsuzsa
zuzana suse nanette zuza | tamara tammy toma | tadeusz tadek tad | terence terrence terry | teresa
theresa therese terry tess tessa resi tere reese | thaddeus tad ted | theodor theodore teodor ted
teddy theo fedor fyodor tedde dory thomas tomas tomasz tommaso tom tommy tomek thom thos tamas tomi
masi | timotheus timothy timoteo tim timmy timo | tobias toby tobi tobiasz | ulrich ulli uli udo
olrik | ulrike uli rike ulla | ursula uschi ulla ula urszula orsolya | valentin valentine val vali
| valentina val tina vali | valeria valerie val | vanessa nessa van | veronica veronika veronique
vera ronnie vroni vero ronja weronika victor viktor vittorio vic wiktor vitya vito | victoria
viktoria vittoria vicky vicki tori wiktoria vika | vincent vincenzo vicente vince vinnie enzo vin
wincenty chente | virginia ginny ginger vladimir wladimir wlodzimierz vlad volodymyr vova volodya
wlodek | waldemar waldi | walter walther wally walt gualtiero wat wolter | werner wernher |
wilhelmina wilhelmine mina willa billie minna willemijn helma wilma | wilfried wilfred wilf fred
willi | winfried winfred fred win | wojciech wojtek | wolfgang wolf wolfi | yekaterina ekaterina
katya | yolanda jolanda yola jolanta jola zachary zachariah zach zack zak | zbigniew zbyszek
"""


def are_nicknames(one: str, other: str) -> bool:
    """Whether two folded given names can be one person's: "bob" and "robert"."""
    return one != other and not _LINES.get(one, _NONE).isdisjoint(_LINES.get(other, _NONE))


def _lines_of_names() -> dict[str, frozenset[int]]:
    lines: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_FORMS.split("|")):
        for name in line.split():
            lines[name] = lines.get(name, frozenset()) | {number}
    return lines


_NONE: frozenset[int] = frozenset()
_LINES = _lines_of_names()

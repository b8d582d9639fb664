package moothall.moderation.detection.language;

/**
 * Common words of the languages spoken in British towns, as they are written in Latin letters and
 * without accents: Polish, Romanian, Portuguese, Spanish, French, Italian, German, Dutch,
 * Lithuanian, Latvian, Czech and Slovak, Hungarian, Turkish, Somali, Albanian, Urdu and Hindi,
 * Punjabi, Filipino, Swahili, Croatian and its neighbours, Vietnamese, Indonesian, Scandinavian,
 * Finnish, Bengali, Kurdish, Irish. Words that are English too are left out.
 */
final class ForeignWords {

  /** One text for each language. */
  static final String[] LANGUAGES = {
    """
    nie sie jest ze dla jak ale czy kiedy gdzie dlaczego prosze dziekuje smieci mam mamy jestem
    sa byl bylo tylko bardzo przez po juz tak ja moj moja moje nasz nasze nasza wszystko
    odbieraja odbior odpady ulicy ulica tego tym tej ten ktore ktory jego bedzie mozna trzeba
    dobry dzien kosz kosze podatek kto co zawsze od nikt nic ktos gdy jeszcze macie maja pan
    pani panstwo dlatego długo dlugo ładny ladny droga drogi droge autobus znowu smieciarka
    odbioru pojemnik pojemnika nowego
    """,
    """
    este sunt nu cand unde cum pentru care cu din si sa gunoi gunoiul gunoiului ridica va rog
    multumesc aici acum avem nostru noastra foarte bine aceasta acest mai dar daca trebuie fost
    oameni oamenii strada taxa primarie primaria buna ziua eu ei ce sau prea cine tot nimeni
    nimic frumos ajutor drumul plin pline pot plati la pe al ale lui nostri
    """,
    """
    nao e para com uma um os quando onde porque como obrigado obrigada lixo esta estao isso esse
    essa meu minha nosso nossa muito mais tambem voce voces quem sao foi tem temos fazer posso
    pagar rua bom dia ainda ja dos das pelo pela recolhem imposto por favor que ninguem nada
    estrada muitos muitas buracos camara bonito bonita telefone novo nova ruas agora
    """,
    """
    el los las una unos cuando donde por que porque como esta estan basura gracias muy mas
    tambien pero para con nosotros ustedes usted quien hay tiene tenemos hacer puedo pagar calle
    buenos dias hola mi nuestra nuestro siempre nunca todo todos del al recogen impuesto se lo
    es nadie nada carretera llena lleno bonito bonita preciosa telefono ayuntamiento nuevo nueva
    ahora tampoco tengo puede pueden contesta cubo
    """,
    """
    le les des une est sont pas je vous nous ils elle elles quand ou pourquoi comment merci
    poubelle poubelles avec dans pour sur plus tres aussi mais qui que cest ce cette ces mon ma
    mes notre nos votre vos etre avoir fait faire bonjour rue toujours jamais quel quelle de du
    au aux et il la en ne se leur ici impot ramassez ordures personne rien route pleine pleines
    telephone magnifique beaucoup maintenant encore sans sous peut peuvent trop fois suis sommes
    leurs cela ca
    """,
    """
    il lo gli una e sono non quando dove perche come grazie rifiuti spazzatura con per della
    delle dei degli nel nella piu molto anche ma questo questa questi che chi abbiamo fare posso
    pagare strada buongiorno sempre mai tutto tutti ho hai ha siamo siete vostro nostro di si la
    le un raccolta nessuno niente telefono piena bellissimo al risponde adesso ora ancora senza
    puo possono troppo
    """,
    """
    der die das und ist sind nicht ich wir ihr sie wann wo warum wie danke bitte mull tonne wird
    werden mit fur auf auch aber ein eine einen einem mein meine unser unsere haben hat kann
    konnen muss straße strasse immer nie sehr noch schon wer den des zu vom zum guten tag
    abgeholt dass niemand nichts telefon wunderschon straßen strassen jetzt ohne geht gehen ans
    ins kommt kommen voll schlecht warten wieder endlich
    """,
    """
    het een en zijn niet ik wij jullie wanneer waar waarom hoe dank bedankt vuilnis afval wordt
    worden met voor op ook maar mijn onze hebben heeft kan kunnen moet straat altijd nooit zeer
    nog wie de van naar dit deze die bij dag goede opgehaald niemand niets telefoon mooi straten
    nu zonder neemt weg gaat komt slecht weer
    """,
    """
    ne kada kur kodel kaip aciu prasau siuksles siuksliu yra nera mes jus tai kas su uz ir bet
    labai dar mano musu turi reikia gatve gatveje laba diena kiek mokestis moketi sumoketi
    isveza isves kad jau viskas niekas nieko telefonu grazus kelias dabar per labas nauja naujo
    """,
    """
    nav kad kur kapec ka paldies ludzu atkritumi atkritumus ir mes jus es tas kas ar un bet loti
    vel mans musu vajag iela labdien cik nodoklis izved par uz viss neviens jau neko tagad cels
    bez jauns telefona
    """,
    """
    neni je jsou kdy kde proc jak dekuji prosim odpad odpadky popelnice svoz jsme jste jsem co
    kdo s za a ale velmi jeste muj nase maji mame musi ulice ulici dobry den kolik dan ze ako
    preco kedy dakujem smeti su nie uz pre vzdy nikdy vyvazaju vyvezou odvezou odvoz nikdo nic
    cesta cesty plna telefon ted teraz bez kontajner ktery ktory ludia lide hezky pekny
    """,
    """
    nem mikor hol miert hogyan koszonom kerem szemet szemetet van vannak en mi ti az egy es de
    nagyon meg mar hogy ez azt utca utcaban jo napot mennyi ado kell lehet minden senki mindig
    soha viszik elviszik kuka kukat semmi telefon telefont ut szep nincs tudom fel le uj helyi
    """,
    """
    degil ne zaman nerede neden nicin nasil tesekkurler lutfen cop copler var yok biz siz ben bu
    su o ve ama cok icin ile daha benim bizim sokak sokagimizda merhaba kac vergi vergisi gerek
    hic kim toplanacak alinacak ediyor geliyor yapiyor olarak odemek kimse yol yollar yolu
    telefona telefon cevap vermiyor guzel dolu simdi kotu yeni belediye belediyesi nerde lazim
    """,
    """
    waa waxaa waxa goorma xaggee maxaa mahadsanid fadlan qashinka qashin iyo oo ka ku u la lo ma
    aan aad uu ayay ayuu hadda mid wax badan waddada guriga magaalada canshuurta canshuur maalin
    maalinta lacag lacagta sidee kale inaan inay dadka golaha si aysan waxay leh xun wadadu
    waddo jawaab telefoonka ayaa loo laga ugu waxaan baahanahay tahay yahay fiican soo
    """,
    """
    nuk eshte jane kur ku pse si faleminderit lutem mbeturinat mbeturina plehrat dhe por shume
    ne ju une ky kjo te per nga rruga rruges mire dita duhet tani gjithmone askush merren
    mblidhen taksa asgje plot telefon telefonin keq mund tone rri e
    """,
    """
    hai hain kab kahan kyun kyu kyon kaise shukriya meherbani kachra nahi nahin nhi mein mai hum
    aap ap tum yeh woh wo kya ki ka ke ko se aur lekin bohat bahut mera meri mere hamara hamari
    hamare ghar sarak par pe hota hoti raha rahi rahe gaya gayi karo karna karte karta kar sakta
    bhai jayega jaye uthaya uthane koi bhi abhi kal aaj kitna kisko bharna acha accha kharab
    phone uthata uthati sunta nikal jaldi saaf kuch sab log logo yahan wahan bahot bohot hua hui
    """,
    """
    kadon kado kithe kiddan kiven dhanvaad kooda koorha nahi nahin asi tusi main mera meri sada
    saada sadi eh oh da di de nu nal te par bahut ghar sarak hunda hundi gaya karo karna koi hun
    kal ajj kinna chukda chukan sat sri
    """,
    """
    ang mga ng sa hindi kailan saan bakit paano salamat po basura kami kayo ako ikaw ito iyan
    pero para din rin naman lang wala bahay kalye magkano buwis dapat lahat walang na ba
    kinukuha kukunin namin ninyo sumasagot telepono maganda pangit kalsada
    """,
    """
    ni si lini wapi kwa nini vipi asante tafadhali takataka taka na lakini sana yangu yetu mtaa
    nyumba siku kodi gani hii hiyo hapa sisi nyinyi mimi wewe watu kila wa za la bado sasa
    zinachukuliwa barabara mbaya nzuri simu hakuna mtu
    """,
    """
    nije je su kada gdje zasto kako hvala molim smece otpad mi vi ja ovo tko ko sa i ali jako
    jos moj nasa imaju imamo treba ulica ulici dobar dan koliko porez da li se za uvijek nikad
    odvozi odvoze sam nitko niko nista cesta cesti puna rupa telefon sada lijepo lose
    """,
    """
    khong khi nao đau dau tai sao cam rac la chung toi ban nay va nhung rat cua co nha đuong
    duong bao nhieu thue đuoc duoc xin nguoi cho hoi đong
    """,
    """
    tidak kapan dimana di mana mengapa kenapa bagaimana terima kasih sampah ada saya kami kita
    anda ini itu dan tapi tetapi sangat untuk dengan yang rumah jalan berapa pajak harus semua
    sudah belum bisa boleh akan diambil menjawab telepon buruk jelek bagus sekarang
    """,
    """
    inte ar nar var varfor hur tack snalla sopor soporna men mycket med vi ni jag det den som pa
    av har kan maste gata gatan alltid aldrig vad vem min hamtas nej ikke hvor hvorfor hvordan
    takk tak søppel affald meget jeg er og til hvem hvad ingen svarar telefonen vagen dalig
    vacker nu finns ingenting hvis vei vej
    """,
    """
    ei milloin missa miksi miten kiitos roskat jatteet ovat te mina se ja mutta hyvin myos mika
    kuka meidan taytyy katu aina koskaan paljonko vero haetaan kukaan vastaa puhelimeen tie
    huono nyt kaunis
    """,
    """
    kobe kokhon kothay keno kivabe kibhabe dhonnobad moyla na nai amra apni tumi ami eta oita ar
    kintu khub amar amader bari rasta koto kor lagbe keu ekhon ache nei hobe korte niben diba
    koi oibo
    """,
    """
    kengi li ku cima cawa spas ji kerema xwe zibil ne em hun ez ev ew u le gelek min mal kolan
    ciqas dive te ten re xirab kes bersiv telefone e niha
    """,
    """
    nach bhfuil nil cen fath conas cathain agus ach an-mhaith raibh maith agat le haghaidh
    bruscar sinn sibh se si seo sin leis ag ar ni
    """
  };

  private ForeignWords() {}
}

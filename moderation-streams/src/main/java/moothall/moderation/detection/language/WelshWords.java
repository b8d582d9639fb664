package moothall.moderation.detection.language;

/** Common Welsh words, mutated forms included, without their circumflexes. */
final class WelshWords {

  static final String COMMON =
      """
      mae maer yw ydy ydi yn yr ar or sy sydd oes oedd oeddwn roedd bydd byddai byddwn fydd fyddai
      gan ganddo ganddi gen gennym wedi wrth am dan dros drwy trwy heb hyd rhag rhwng oddi at ac
      nac na nad nid dim ddim ond neu os pan pam pryd ble sut beth pwy faint hwn hon hyn hynny
      hwnnw honno rhain rheini yma yna acw dyma dyna dacw fi ti fe fo hi ni chi nhw ei eich eu ein
      fy dy bod fod bodd mod gael cael chael gwneud wneud gwnaeth wnaeth mynd fynd dod ddod dweud
      ddweud gweld weld gwybod wybod cofio eisiau isio moyn rhaid allwn gallwn allwch gallwch gall
      all galla alla gellir ellir fedra medru fedrwch hoffwn hoffi licio diolch croeso bore
      prynhawn nos da dda iawn hwyl shwmae shwmai mai helo plis gwelwch rwy rwyf dw dwi dwin rydw
      rydyn rydym rydych maen maent taw cyngor gyngor nghyngor chyngor sbwriel ailgylchu biniau
      bin biniaun finiau casglu gasglu chasglu ffordd ffyrdd heol stryd tref dref pentref bentref
      dinas ddinas sir cymru gymru nghymru cymraeg gymraeg saesneg ysgol ysgolion plant blant
      phlant pobl bobl teulu ty tai dai cartref gartref tyr llyfrgell lyfrgell parc barc maes
      parcio barcio treth dreth arian gwaith waith gwasanaeth wasanaeth gwasanaethau wasanaethau
      gwych wych ardderchog bendigedig hyfryd gwarthus warthus cywilydd gywilydd ofnadwy newydd
      hen mawr fawr bach fach gwell well gorau orau gwaeth waeth gormod ormod llongyfarchiadau
      penblwydd hapus iechyd nadolig llawen pwynt sdim farchnad marchnad byd newid angen mwy
      llawer lawer bawb pawb gau gwyl cwyno sa ma rhai pob bob popeth bopeth neb rhywun rhywbeth
      heddiw yfory ddoe wythnos wythnosau blwyddyn flwyddyn flynedd diwrnod ddiwrnod dydd ddydd
      llun mawrth mercher iau gwener sadwrn sul mis amser eto hefyd byth erioed nawr rwan wedyn
      felly achos oherwydd cyn ol gyda gydar efo iw oi ai au nin chin un dau ddau dwy ddwy tri dri
      pedwar pump chwech saith wyth naw deg cant gant cynghorydd gynghorydd cynghorwyr gynghorwyr
      etholiad pleidlais pleidleisio goleuadau golau tyllau dwr bws bysiau car ceir goch coch gwyn
      wyn du ddu glas las gwyrdd wyrdd melyn moron tatws caws bara cwrw siarad dysgu helpu helpwch
      wir union cytuno anghytuno anodd hawdd rhy eithaf braf lle le llefydd bydden gallen dylai
      dylen ddylai ddylen dylech oni fel sawl nebna dani dach ydach ydych ydan ydw ydyn nag nage
      ie ia
      """;

  private WelshWords() {}
}

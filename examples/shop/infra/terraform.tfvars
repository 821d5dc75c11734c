environment = "production"
class       = "db.t3.medium"
